import { plainDate } from "../../../../../kernel/dates.ts";
import type { AccountKind, Chart, Part } from "../../model.ts";
import type { Around, OtherSlip, SeenSlip } from "./shape.ts";
import { warningsOf } from "./warnings-of.ts";

/** A receipt that is in order, and what lies around it. Ids exist in the database only; here they are numbers that tell things apart. */
export const id = <T>(number: number): T => number as T;
const account = (number: number, kind: AccountKind, code: string, countsAs = code) => ({
  id: id<Chart["accounts"][number]["id"]>(number),
  kind,
  code,
  name: code,
  class: "",
  countsAs,
  retired: false,
});
export const [cash, bank, supplies, printing, food, equipment, snacks] = [1, 2, 3, 4, 5, 6, 7];
export const chart: Chart = {
  accounts: [
    account(cash, "cash", "cash"),
    account(bank, "bank", "bank"),
    account(supplies, "expense", "supplies"),
    account(printing, "expense", "printing"),
    account(food, "expense", "food"),
    account(equipment, "expense", "equipment"),
    account(snacks, "expense", "expense-7", "food"),
  ],
  funds: [{ id: id(1), kind: "fee", code: "fees", name: "会費", retired: false }],
  projects: [
    {
      id: id(1),
      field: "children",
      code: "festival",
      name: "夏まつり",
      starts: plainDate("2019-06-01"),
      ends: plainDate("2019-08-31"),
      retired: false,
    },
  ],
};
export const part = (
  changes: { category?: number; project?: number; amount?: number; note?: string } = {},
): Part => ({
  account: id(changes.category ?? supplies),
  fund: id(1),
  project: changes.project === undefined ? null : id(changes.project),
  amount: changes.amount ?? 1980,
  note: changes.note ?? "",
});
export const slip = (changes: Partial<SeenSlip> = {}): SeenSlip => ({
  id: id(10),
  kind: "out",
  day: plainDate("2019-07-06"),
  account: id(cash),
  to: null,
  amount: (changes.parts ?? [part()]).reduce((sum, { amount }) => sum + amount, 0),
  party: "見本商店",
  what: "紙コップ 200個",
  paper: "receipt",
  paperReason: "",
  addressedTo: "榎本地域活動協議会",
  shopPlace: "大阪市鶴見区見本1-2-3",
  parts: [part()],
  pictures: [{ sha256: "own", likeness: null, turned: [] }],
  ...changes,
});
export const around = (changes: Partial<Around> = {}): Around => ({
  rules: {
    food: { categories: ["food"], most: 80_000 },
    asset: { categories: ["equipment"], from: 100_000 },
    cash: 200_000,
    empty: ["品代", "お品代", "商品代"],
    nobody: ["上様", "お客様"],
  },
  council: "榎本地域活動協議会",
  chart,
  members: [
    { name: "見本 会計", is: "officer" },
    { name: "榎本子ども会", is: "organisation" },
  ],
  others: [],
  cash: 50_000,
  box: 50_000,
  left: [],
  ...changes,
});
export const other = (changes: Partial<OtherSlip> = {}): OtherSlip => ({
  id: id(7),
  voucher: 7,
  kind: "out",
  day: plainDate("2019-05-01"),
  amount: 500,
  party: "別の店",
  pictures: [],
  ...changes,
});
export const told = (changes: Partial<SeenSlip> = {}, beside: Partial<Around> = {}) =>
  warningsOf(slip(changes), around(beside)).map(({ code, part: at }) =>
    at === null ? code : `${code} ${at}`,
  );
