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

/** What was bought before the first book, as it was written down by hand. */
const olderThings = async (ctx: Ctx, council: Book["council"]): Promise<readonly Thing[]> =>
  (
    await sql<Thing>`
      select 'older-' || o.id as code, null as entry, null as position, o.id as older, null as year, o.day, null as voucher, '' as party, o.what,
             '' as category, o.fund, false as lasting, null as project, o.amount::float8 as amount,
             (select jsonb_build_object('quantity', n.quantity, 'place', n.place, 'disposedOn', n.disposed_on, 'reason', n.reason)
                from ledger.thing_note n where n.older_id = o.id order by n.id desc limit 1) as noted
        from ledger.older_thing o join ledger.book b on b.id = o.book_id where b.council_id = ${council}
       order by o.day, o.id`.execute(ctx.db)
  ).rows;

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
  const things: Thing[] = [...(await olderThings(ctx, council))];
  for (const book of rows)
    things.push(...(await boughtIn(ctx, { book: book.id, until, categories: await lastingIn(ctx, book) })));
  return things;
};
