import type { CategorySum, StatementContent } from "../export/content.ts";
import type { Yen } from "../model.ts";

/** Income by the NPO accounting standard, in its order: 受取会費, 受取寄附金, 受取助成金等, 事業収益, その他収益. */
export const incomeClasses = ["dues", "donations", "grants", "business", "other"] as const;
/** Expense: 人件費, その他経費. */
export const expenseClasses = ["personnel", "expenses"] as const;
/** 事業費 is what was spent on projects, 管理費 the running of the council. */
export const purposes = ["projects", "running"] as const;

type Item = Pick<CategorySum, "code" | "name" | "amount">;
export type Part<Key extends string> = {
  readonly key: Key;
  readonly items: readonly Item[];
  readonly sum: Yen;
};

/** 活動計算書: whatever was there before, and how it changed. */
export type Activity = {
  readonly income: readonly Part<(typeof incomeClasses)[number]>[];
  readonly expense: readonly {
    readonly key: (typeof purposes)[number];
    readonly parts: readonly Part<(typeof expenseClasses)[number]>[];
    readonly sum: Yen;
  }[];
  readonly totals: {
    readonly income: Yen;
    readonly expense: Yen;
    /** Income less expense. */
    readonly change: Yen;
    readonly opening: Yen;
    readonly closing: Yen;
  };
};

const adding = (items: readonly { readonly amount: Yen }[]): Yen =>
  items.reduce((sum, { amount }) => sum + amount, 0);

/** A category whose class is none of these belongs to the last, which takes the rest. */
const divided = <Key extends string>(keys: readonly Key[], items: readonly CategorySum[]): Part<Key>[] => {
  const rest = keys.at(-1);
  const keyOf = ({ class: named }: CategorySum) => keys.find((key) => key === named) ?? rest;
  return keys.map((key) => {
    const mine = items.filter((item) => keyOf(item) === key);
    return { key, items: mine.map(({ code, name, amount }) => ({ code, name, amount })), sum: adding(mine) };
  });
};

/** Sorts a year's sums by the NPO accounting standard (NPO法人会計基準, 活動計算書). */
export const activityOf = ({ income, expense, projects, totals }: StatementContent): Activity => {
  const spent = (purpose: (typeof purposes)[number]): readonly CategorySum[] => {
    const sums = projects
      .filter(({ code }) => (code === null) === (purpose === "running"))
      .flatMap(({ sums }) => sums.filter(({ side }) => side === "expense"));
    return expense.flatMap((category) => {
      const mine = sums.filter((one) => one.category === category.code);
      return mine.length === 0 ? [] : [{ ...category, amount: adding(mine) }];
    });
  };
  return {
    income: divided(incomeClasses, income),
    expense: purposes.map((key) => {
      const items = spent(key);
      return { key, parts: divided(expenseClasses, items), sum: adding(items) };
    }),
    totals: {
      income: totals.income,
      expense: totals.expense,
      change: totals.income - totals.expense,
      opening: totals.opening,
      closing: totals.closing,
    },
  };
};

/** 貸借対照表: what there is, what is owed, and what remains. */
export type Balance = {
  readonly current: readonly Item[];
  readonly fixed: readonly Item[];
  /** What is owed, as positive yen. */
  readonly liabilities: readonly Item[];
  readonly sums: {
    readonly current: Yen;
    readonly fixed: Yen;
    readonly assets: Yen;
    readonly liabilities: Yen;
    readonly net: Yen;
  };
};

export const balanceOf = ({ places }: Pick<StatementContent, "places">): Balance => {
  const current = places.filter(({ kind }) => kind !== "asset" && kind !== "payable");
  const fixed = places.filter(({ kind }) => kind === "asset");
  const liabilities = places
    .filter(({ kind }) => kind === "payable")
    .map((one) => ({ ...one, amount: -one.amount }));
  const assets = adding(current) + adding(fixed);
  return {
    current,
    fixed,
    liabilities,
    sums: {
      current: adding(current),
      fixed: adding(fixed),
      assets,
      liabilities: adding(liabilities),
      net: assets - adding(liabilities),
    },
  };
};
