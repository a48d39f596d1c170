import { sql } from "kysely";
import { monthRange, type PlainMonth } from "../../../../kernel/dates.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { besideBudget } from "../budget/beside-budget.ts";
import { budgetsOf } from "../budget/store.ts";
import type { StatementContent } from "../export/content.ts";
import type { BookId } from "../model.ts";
import { statementOf } from "../rules/statement.ts";
import { contentOf } from "../rules/statement-content.ts";
import { runningCosts } from "../text.ts";
import { bookSheet } from "./book-sheet.ts";
import { fieldsIn } from "./fields-in.ts";
import { totalsOf } from "./totals.ts";

/** The accounts of a book as they stand; @param until the last month that counts, null = the whole year */
export const statementContent = async (
  ctx: Ctx,
  id: BookId,
  until: PlainMonth | null = null,
): Promise<StatementContent | null> => {
  const sheet = await bookSheet(ctx, id);
  if (!sheet) return null;
  const { book, chart, council } = sheet;
  const { rows } = await sql<{ count: number; amount: number }>`
    select count(*)::int as count, coalesce(sum(amount), 0)::float8 as amount
      from ledger.slip where book_id = ${id} and state in ('waiting', 'returned')`.execute(ctx.db);
  const statement = statementOf(chart, await totalsOf(ctx, id), until);
  const budget = (await budgetsOf(ctx, id)).findLast(({ state }) => state === "decided");
  return {
    council: { id: book.council, name: council },
    year: book.year,
    until: until === null ? daysOf(book.year).to : monthRange(until).to,
    state: book.state,
    entries: book.entries,
    head: book.head,
    waiting: rows[0] ?? { count: 0, amount: 0 },
    ...contentOf(chart, statement, {
      runningCosts: runningCosts.ja,
      fields: await fieldsIn(ctx, book.year),
    }),
    budget: budget ? besideBudget(chart, budget, { statement, runningCosts: runningCosts.ja }) : null,
  };
};
