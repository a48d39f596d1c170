import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { packFor } from "../../packs/index.ts";
import type { Book, BookId } from "../model.ts";
import { boughtIn } from "./bought-in.ts";
import type { Thing } from "./model.ts";

/** Categories of things that last, by the rules of that year; without rules, the one that every book begins with. */
const lastingIn = async (ctx: Ctx, book: Pick<Book, "area" | "year">): Promise<readonly string[]> =>
  (await packFor(ctx, book))?.receipts.asset?.categories ?? ["equipment"];

/** Everything that lasts and that the council bought in the book's year or earlier, the oldest first; also what is gone since. */
export const thingsOf = async (
  ctx: Ctx,
  { council, year }: Pick<Book, "council" | "year">,
  until: PlainDate = daysOf(year).to,
): Promise<readonly Thing[]> => {
  const { rows } = await sql<{ readonly id: BookId; readonly area: Book["area"]; readonly year: number }>`
    select id, area_id as area, year from ledger.book where council_id = ${council} and year <= ${year} order by year`.execute(
    ctx.db,
  );
  const things: Thing[] = [];
  for (const book of rows)
    things.push(...(await boughtIn(ctx, { book: book.id, until, categories: await lastingIn(ctx, book) })));
  return things;
};
