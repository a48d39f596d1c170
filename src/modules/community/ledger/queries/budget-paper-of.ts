import { type Locale, translator } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { lastYearsLines } from "../budget/last-year.ts";
import { budgetsOf } from "../budget/store.ts";
import type { StatementContent } from "../export/content.ts";
import type { Paper } from "../export/paper-table.ts";
import { budgetPaper } from "../export/papers/budget.ts";
import type { BookId } from "../model.ts";
import { bookSheet } from "./book-sheet.ts";
import { statementContent } from "./statement-content.ts";

/** 収支予算書 of a revision, drafts included; null where there is none. */
export const budgetPaperOf = async (
  ctx: Ctx,
  id: BookId,
  { revision, locale }: { readonly revision: number; readonly locale: Locale },
): Promise<{ readonly content: StatementContent; readonly paper: Paper } | null> => {
  const budgets = await budgetsOf(ctx, id);
  const budget = budgets.find((one) => one.revision === revision);
  const sheet = budget && (await bookSheet(ctx, id));
  const content = sheet && (await statementContent(ctx, id));
  if (!budget || !content) return null;
  const { chart } = sheet;
  const revised = budgets.findLast((one) => one.revision < revision);
  const before = revised ? revised.lines : await lastYearsLines(ctx, sheet.before, chart);
  const last = sheet.before && (await statementContent(ctx, sheet.before.id));
  // The book's own opening once it stands there; until then what the year before holds.
  const carried = content.totals.opening !== 0 ? content.totals.opening : (last?.totals.closing ?? null);
  const carriedBefore = revised ? carried : (last?.totals.opening ?? null);
  const facts = { chart, budget, before, carried, carriedBefore };
  return { content, paper: budgetPaper(facts, translator(locale)) };
};
