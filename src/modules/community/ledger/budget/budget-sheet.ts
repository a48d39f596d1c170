import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId, Chart, SlipId } from "../model.ts";
import { chartOf } from "../store.ts";
import { type FundCompared, fundsAgainstBudget } from "./funds-against-budget.ts";
import type { Budget } from "./model.ts";
import { type Compared, overspent, plannedAgainstActual } from "./planned-against-actual.ts";
import { budgetsOf, postedShares, waitingShares } from "./store.ts";

export type BudgetSheet = {
  readonly chart: Chart;
  readonly budgets: readonly Budget[];
  /** The last one that a meeting decided. */
  readonly current: Budget | null;
  readonly draft: Budget | null;
  readonly compared: readonly Compared[];
  /** Expenses by the fund that pays for them. */
  readonly byFund: readonly FundCompared[];
  /** Expenses beyond their plan; none as long as nothing was decided. */
  readonly overspent: readonly Compared[];
};

/**
 * A book's budgets, and the current one beside what was posted and what waits.
 * @param without a slip that doesn't count, as when it is being changed
 */
export const budgetSheet = async (
  ctx: Ctx,
  book: BookId,
  without: SlipId | null = null,
): Promise<BudgetSheet> => {
  const chart = await chartOf(ctx, book);
  const budgets = await budgetsOf(ctx, book);
  const current = budgets.findLast(({ state }) => state === "decided") ?? null;
  const around = {
    planned: current?.lines ?? [],
    posted: await postedShares(ctx, book),
    waiting: await waitingShares(ctx, book, without),
  };
  const compared = plannedAgainstActual(chart, around);
  return {
    chart,
    budgets,
    current,
    draft: budgets.find(({ state }) => state === "draft") ?? null,
    compared,
    byFund: fundsAgainstBudget(chart, around),
    overspent: current === null ? [] : overspent(chart, compared),
  };
};
