import { sql } from "kysely";
import type { AreaId, CouncilId } from "../../../../kernel/ids.ts";
import { lastPageOr } from "../../../../kernel/last-page.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId, BookState } from "../model.ts";

/** A council with its book of a year; null where it has none yet. */
export type BookOfCouncil = {
  readonly council: CouncilId;
  readonly area: AreaId;
  readonly name: string;
  readonly id: BookId | null;
  readonly state: BookState | null;
};

export type ListedBook = BookOfCouncil & {
  readonly entries: number;
  /** Slips that wait for approval, and those that came back. */
  readonly waiting: number;
  readonly returned: number;
  /** Day of the last entry that was posted. */
  readonly last: string | null;
  /** Where money lies, posted; yen. */
  readonly held: number;
};

const byName = sql`coalesce(c.kana, c.name) collate app.by_number, c.name collate app.by_number, c.id`;

/** Every council whose books the actor may read, by name. */
export const booksOfYear = async (ctx: Ctx, year: number): Promise<readonly BookOfCouncil[]> =>
  (
    await sql<BookOfCouncil>`
      select c.id as council, c.area_id as area, c.name, b.id, b.state
        from councils.council c left join ledger.book b on b.council_id = c.id and b.year = ${year}
       where c.area_id = any((select app.areas('ledger.read'))::int[])
       order by ${byName}`.execute(ctx.db)
  ).rows;

/** How books can be narrowed: by state, what waits, or that there is none. */
export const bookStandings = ["waiting", "open", "closing", "closed", "none"] as const;
export type BookStanding = (typeof bookStandings)[number];

const slips = (state: "waiting" | "returned") => sql`
  (select count(*)::int from ledger.slip s where s.book_id = b.id and s.state = ${sql.lit(state)})`;

const standing = (asked: BookStanding | null) => {
  switch (asked) {
    case null:
      return sql`true`;
    case "none":
      return sql`b.id is null`;
    case "waiting":
      return sql`${slips("waiting")} > 0`;
    case "open":
    case "closing":
    case "closed":
      return sql`b.state = ${asked}`;
  }
};

/** A page of those councils with their books of a year, and how many there are in all; past the end it is the last page. */
export const listBooks = async (
  ctx: Ctx,
  asked: {
    readonly year: number;
    /** Part of the council's name. */
    readonly name: string;
    readonly standing: BookStanding | null;
    /** From 1. */
    readonly page: number;
    readonly size: number;
  },
): Promise<{ readonly rows: readonly ListedBook[]; readonly total: number; readonly page: number }> => {
  const { year, name, size } = asked;
  const found = sql`
    from councils.council c left join ledger.book b on b.council_id = c.id and b.year = ${year}
   where c.area_id = any((select app.areas('ledger.read'))::int[])
     and position(${name} in normalize(c.name, NFKC)) > 0 and ${standing(asked.standing)}`;
  const counted = await sql<{ total: number }>`select count(*)::int as total ${found}`.execute(ctx.db);
  const total = counted.rows[0]?.total ?? 0;
  const page = lastPageOr(asked.page, size, total);
  const { rows } = await sql<ListedBook>`
    select c.id as council, c.area_id as area, c.name, b.id, b.state, coalesce(b.entries, 0) as entries,
           ${slips("waiting")} as waiting, ${slips("returned")} as returned,
           (select max(e.day) from ledger.entry e where e.book_id = b.id) as last,
           coalesce((select sum(t.debit - t.credit) from ledger.total t join ledger.account a on a.id = t.account_id
                      and a.kind in ('cash', 'bank', 'deposit') where t.book_id = b.id), 0)::float8 as held
      ${found} order by ${byName} limit ${size} offset ${(page - 1) * size}`.execute(ctx.db);
  return { rows, total, page };
};
