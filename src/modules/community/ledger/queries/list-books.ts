import { sql } from "kysely";
import type { AreaId, CouncilId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId, BookState } from "../model.ts";

/** A council with its book of a year, or without one. */
export type ListedBook = {
  readonly council: CouncilId;
  readonly area: AreaId;
  readonly name: string;
  readonly id: BookId | null;
  readonly state: BookState | null;
  readonly entries: number;
  /** Slips that wait for approval, and those that came back. */
  readonly waiting: number;
  readonly returned: number;
  /** Day of the last entry that was posted. */
  readonly last: string | null;
  /** Where money lies, posted; yen. */
  readonly held: number;
};

/** Councils whose books the actor may read, with the book of a year; by name. */
export const listBooks = async (ctx: Ctx, year: number): Promise<readonly ListedBook[]> =>
  (
    await sql<ListedBook>`
      select c.id as council, c.area_id as area, c.name, b.id, b.state, coalesce(b.entries, 0) as entries,
             (select count(*)::int from ledger.slip s where s.book_id = b.id and s.state = 'waiting') as waiting,
             (select count(*)::int from ledger.slip s where s.book_id = b.id and s.state = 'returned') as returned,
             (select max(e.day) from ledger.entry e where e.book_id = b.id) as last,
             coalesce((select sum(t.debit - t.credit) from ledger.total t join ledger.account a on a.id = t.account_id
                        and a.kind in ('cash', 'bank', 'deposit') where t.book_id = b.id), 0)::float8 as held
        from councils.council c left join ledger.book b on b.council_id = c.id and b.year = ${year}
       where c.area_id = any((select app.areas('ledger.read'))::int[])
       order by coalesce(c.kana, c.name), c.name, c.id`.execute(ctx.db)
  ).rows;
