import { sql } from "kysely";
import { fiscalYearOf, monthRange, type PlainDate, type PlainMonth } from "../../../../kernel/dates.ts";
import type { AreaId, CouncilId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

/** How far one council had kept its accounts when a month ended; what was written down since doesn't count. */
export type BookInMonth = {
  readonly council: CouncilId;
  /** Of the fiscal year. */
  readonly hasBook: boolean;
  /** Day of the last entry up to the month's end; null where nothing was posted yet but what was carried over. */
  readonly until: PlainDate | null;
  /** Slips dated up to the month's end that nobody had approved by then; what was withdrawn later is left out. */
  readonly waiting: number;
  /** Entries dated in the month. */
  readonly entries: number;
};

/** Councils of some areas whose books the actor may read, with a book or without. */
export const booksInMonth = async (
  ctx: Ctx,
  scope: { readonly areas: readonly AreaId[] },
  month: PlainMonth,
): Promise<readonly BookInMonth[]> => {
  const { from, to } = monthRange(month);
  // The demonstration's days have passed long ago: what is done in it now is done on its own day.
  const day = (at: "e.posted_at" | "s.entered_at") =>
    sql`least((${sql.raw(at)} at time zone 'Asia/Tokyo')::date, ${ctx.today}::date)`;
  const { rows } = await sql<BookInMonth>`
    select c.id as council, b.id is not null as "hasBook",
           (select max(e.day) from ledger.entry e where e.book_id = b.id and e.kind <> 'carry' and e.day <= ${to} and ${day("e.posted_at")} <= ${to}) as until,
           (select count(*) from ledger.slip s left join ledger.entry e on e.slip_id = s.id
             where s.book_id = b.id and s.day <= ${to} and s.state <> 'withdrawn' and ${day("s.entered_at")} <= ${to}
               and (e.id is null or ${day("e.posted_at")} > ${to}))::int as waiting,
           (select count(*) from ledger.entry e where e.book_id = b.id and e.day between ${from} and ${to})::int as entries
      from councils.council c
      left join ledger.book b on b.council_id = c.id and b.year = ${fiscalYearOf(month)}
     where c.area_id = any((select app.areas('ledger.read'))::int[])
       and exists (select from programme.area_closure l where l.descendant_id = c.area_id and l.ancestor_id = any(${[...scope.areas]}::int[]))
     order by c.id`.execute(ctx.db);
  return rows;
};
