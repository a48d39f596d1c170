import type { AccountKind, FundKind } from "../model.ts";
import { isCategory } from "./kinds.ts";

/** What goes back to the ward of a subsidy (返還金): an expense of the fund, and never a cost. */
export const returnedCategory = "returned";

/** What a council's first book starts with: nobody should have to think up categories. Names are the book's own and in Japanese. */
export const defaultAccounts: readonly {
  readonly kind: AccountKind;
  readonly code: string;
  readonly name: string;
  readonly class: string;
  /** Off the forms until somebody uses it. */
  readonly retired?: boolean;
}[] = [
  { kind: "cash", code: "cash", name: "現金", class: "" },
  { kind: "bank", code: "bank", name: "普通預金", class: "" },
  { kind: "deposit", code: "deposit", name: "定期預金・積立金", class: "", retired: true },
  { kind: "opening", code: "opening", name: "前年度繰越金", class: "" },
  { kind: "receivable", code: "receivable", name: "未収金", class: "" },
  { kind: "asset", code: "equipment-owned", name: "什器備品", class: "" },
  { kind: "payable", code: "payable", name: "未払金", class: "" },
  { kind: "income", code: "subsidy", name: "補助金", class: "grants" },
  { kind: "income", code: "fees", name: "会費", class: "dues" },
  { kind: "income", code: "donations", name: "寄附金", class: "donations" },
  { kind: "income", code: "takings", name: "事業収益", class: "business" },
  { kind: "income", code: "entrusted", name: "委託金", class: "business" },
  { kind: "income", code: "interest", name: "預金利息・雑収入", class: "other" },
  { kind: "expense", code: "honoraria", name: "報償費（謝礼）", class: "expenses" },
  { kind: "expense", code: "travel", name: "旅費交通費", class: "expenses" },
  { kind: "expense", code: "supplies", name: "消耗品費", class: "expenses" },
  { kind: "expense", code: "food", name: "食糧費", class: "expenses" },
  { kind: "expense", code: "printing", name: "印刷製本費", class: "expenses" },
  { kind: "expense", code: "post", name: "通信運搬費", class: "expenses" },
  { kind: "expense", code: "rent", name: "使用料・賃借料", class: "expenses" },
  { kind: "expense", code: "insurance", name: "保険料", class: "expenses" },
  { kind: "expense", code: "equipment", name: "備品購入費", class: "expenses" },
  { kind: "expense", code: "wages", name: "賃金・人件費", class: "personnel" },
  { kind: "expense", code: "fees-paid", name: "手数料・雑費", class: "expenses" },
  { kind: "expense", code: returnedCategory, name: "補助金の返還金", class: "expenses" },
];

/** What a council's own category can count as where rules name categories, e.g. food for 茶菓子代. */
export const standardCategories = defaultAccounts.filter(
  ({ kind }) => kind === "income" || kind === "expense",
);
/** What it counts as where nobody chose: other income, other expenses. */
const usual = { income: "interest", expense: "fees-paid" } as const;

/** The standard category of that code and kind; empty = the usual one. */
export const standardCategory = (kind: "income" | "expense", code: string) =>
  standardCategories.find((one) => one.kind === kind && one.code === (code === "" ? usual[kind] : code)) ??
  null;

/** Whether a council has made this category itself. */
export const isOwnCategory = ({
  kind,
  code,
}: {
  readonly kind: AccountKind;
  readonly code: string;
}): boolean => isCategory(kind) && standardCategories.every((one) => one.code !== code);

export const defaultFunds: readonly {
  readonly kind: FundKind;
  readonly code: string;
  readonly name: string;
}[] = [
  { kind: "activity-subsidy", code: "activity", name: "活動費補助金" },
  { kind: "running-subsidy", code: "running", name: "運営費補助金" },
  { kind: "fee", code: "fees", name: "会費" },
  { kind: "donation", code: "donations", name: "寄附" },
  { kind: "business", code: "business", name: "事業収益" },
  { kind: "entrusted", code: "entrusted", name: "委託" },
  { kind: "other", code: "other", name: "その他の自己資金" },
];
