import type { PlainMonth } from "../../../../kernel/dates.ts";
import type { AccountId, Chart, FundId, ProjectId, Yen } from "../model.ts";
import { isCategory } from "./kinds.ts";

/** What was posted of one account, fund and project in one month. */
export type Total = {
  readonly month: PlainMonth;
  readonly account: AccountId;
  readonly fund: FundId;
  readonly project: ProjectId | null;
  readonly debit: Yen;
  readonly credit: Yen;
};

/** A category's sum, in the direction in which it is meant: income received, expense paid. */
export type Sum = {
  readonly account: AccountId;
  readonly fund: FundId;
  readonly project: ProjectId | null;
  readonly amount: Yen;
};

export type Balance = { readonly account: AccountId; readonly fund: FundId; readonly amount: Yen };

/** A year's accounts. Whatever was opened, plus income, less expense, is what there is at the end: in the whole and in each fund. */
export type Statement = {
  readonly income: readonly Sum[];
  readonly expense: readonly Sum[];
  /** Carried over from before, by fund. */
  readonly opening: readonly { readonly fund: FundId; readonly amount: Yen }[];
  /** Where the money and the rest are at the end; what is owed is negative. */
  readonly closing: readonly Balance[];
  readonly totals: {
    readonly opening: Yen;
    readonly income: Yen;
    readonly expense: Yen;
    readonly closing: Yen;
  };
};

const summed = <T extends { readonly amount: Yen }>(items: readonly T[], keyOf: (item: T) => string): T[] => {
  const sums = new Map<string, T>();
  for (const item of items) {
    const before = sums.get(keyOf(item));
    sums.set(keyOf(item), before ? { ...before, amount: before.amount + item.amount } : item);
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0);
};

const adding = (items: readonly { readonly amount: Yen }[]): Yen =>
  items.reduce((sum, { amount }) => sum + amount, 0);

/** Adds up a book's totals to its statement; @param until the last month that counts, null = all. */
export const statementOf = (
  chart: Pick<Chart, "accounts">,
  totals: readonly Total[],
  until: PlainMonth | null = null,
): Statement => {
  const kindOf = new Map(chart.accounts.map(({ id, kind }) => [id, kind]));
  const counted = totals.filter(({ month }) => until === null || month <= until);
  const of = (kind: string) => counted.filter(({ account }) => kindOf.get(account) === kind);
  const sums = (kind: "income" | "expense"): readonly Sum[] =>
    summed(
      of(kind).map(({ account, fund, project, debit, credit }) => ({
        account,
        fund,
        project,
        amount: kind === "income" ? credit - debit : debit - credit,
      })),
      ({ account, fund, project }) => `${account} ${fund} ${project}`,
    );
  const income = sums("income");
  const expense = sums("expense");
  const opening = summed(
    of("opening").map(({ fund, debit, credit }) => ({ fund, amount: credit - debit })),
    ({ fund }) => String(fund),
  );
  const closing = summed(
    counted
      .filter(({ account }) => {
        const kind = kindOf.get(account);
        return kind !== undefined && kind !== "opening" && !isCategory(kind);
      })
      .map(({ account, fund, debit, credit }) => ({ account, fund, amount: debit - credit })),
    ({ account, fund }) => `${account} ${fund}`,
  );
  return {
    income,
    expense,
    opening,
    closing,
    totals: {
      opening: adding(opening),
      income: adding(income),
      expense: adding(expense),
      closing: adding(closing),
    },
  };
};
