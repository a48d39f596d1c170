import type { AccountId, Chart, FundId, Yen } from "../model.ts";
import type { Share } from "./planned-against-actual.ts";

/** Yen of one category and project out of one fund. */
export type FundShare = Share & { readonly fund: FundId };

/** What was planned to be spent out of a fund, what was, and what is left. */
export type FundCompared = {
  readonly fund: FundId;
  readonly planned: Yen;
  readonly posted: Yen;
  /** Written down and not approved yet. */
  readonly waiting: Yen;
  /** planned − posted − waiting; below nothing where more was spent than planned. */
  readonly left: Yen;
};

/** Expenses by the fund that pays for them, in the order of the chart: a project may keep its plan and still spend somebody else's money. */
export const fundsAgainstBudget = (
  chart: Pick<Chart, "accounts" | "funds">,
  around: {
    readonly planned: readonly FundShare[];
    readonly posted: readonly FundShare[];
    readonly waiting: readonly FundShare[];
  },
): readonly FundCompared[] => {
  const expenses = new Set<AccountId>(
    chart.accounts.filter(({ kind }) => kind === "expense").map(({ id }) => id),
  );
  return chart.funds.flatMap(({ id: fund }) => {
    const sum = (key: keyof typeof around): Yen =>
      around[key]
        .filter((share) => share.fund === fund && expenses.has(share.account))
        .reduce((total, { amount }) => total + amount, 0);
    const one = { planned: sum("planned"), posted: sum("posted"), waiting: sum("waiting") };
    if (one.planned === 0 && one.posted === 0 && one.waiting === 0) return [];
    return [{ fund, ...one, left: one.planned - one.posted - one.waiting }];
  });
};
