import { sql } from "kysely";
import { fiscalYearOf, monthRange, type PlainMonth } from "../../../../kernel/dates.ts";
import type { AreaId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

/** How far the councils of some areas had kept their accounts when a month ended. */
export type BooksInMonth = {
  readonly councils: number;
  /** Councils with a book of the fiscal year. */
  readonly books: number;
  /** Books with an entry dated in the month, or after it. */
  readonly current: number;
  /** Entries dated in the month. */
  readonly entries: number;
  /** Slips dated up to the month's end that nobody has approved. */
  readonly waiting: number;
};

export const booksInMonth = async (
  ctx: Ctx,
  scope: { readonly areas: readonly AreaId[] },
  month: PlainMonth,
): Promise<BooksInMonth> => {
  const { from, to } = monthRange(month);
  const { rows } = await sql<BooksInMonth>`
    with mine as (
      select c.id as council, b.id as book
        from councils.council c
        left join ledger.book b on b.council_id = c.id and b.year = ${fiscalYearOf(month)}
       where exists (select from programme.area_closure l where l.descendant_id = c.area_id and l.ancestor_id = any(${[...scope.areas]}::int[])))
    select count(distinct council)::int as councils, count(book)::int as books,
           count(*) filter (where exists (select from ledger.entry e where e.book_id = m.book and e.day >= ${from}))::int as current,
           coalesce(sum((select count(*) from ledger.entry e where e.book_id = m.book and e.day between ${from} and ${to})), 0)::int as entries,
           coalesce(sum((select count(*) from ledger.slip s where s.book_id = m.book and s.day <= ${to} and s.state in ('waiting', 'returned'))), 0)::int
             as waiting
      from mine m`.execute(ctx.db);
  return rows[0] ?? { councils: 0, books: 0, current: 0, entries: 0, waiting: 0 };
};
