import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../model.ts";

/** An open book that the actor writes, and how far it has come. */
export type BookToWrite = {
  readonly id: BookId;
  readonly council: string;
  readonly year: number;
  /** Day of the last entry or waiting slip; null where nothing was written yet. */
  readonly last: PlainDate | null;
};

/** The open books of the actor's districts that they may write in, by year and council. */
export const booksToWrite = async (ctx: Ctx): Promise<readonly BookToWrite[]> =>
  (
    await sql<BookToWrite>`
      select b.id, c.name as council, b.year,
             greatest((select max(e.day) from ledger.entry e where e.book_id = b.id),
                      (select max(s.day) from ledger.slip s where s.book_id = b.id and s.state in ('waiting', 'returned'))) as last
        from ledger.book b join councils.council c on c.id = b.council_id
       where b.state = 'open' and b.area_id = any((select app.areas('ledger.enter'))::int[])
       order by b.year, c.name collate app.by_number, b.id`.execute(ctx.db)
  ).rows;
