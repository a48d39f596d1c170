import { type RawBuilder, sql } from "kysely";
import { monthOf, type PlainDate, type PlainMonth } from "../../../../kernel/dates.ts";
import { lastPageOr } from "../../../../kernel/last-page.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { AccountId, BookId, EntryId, FundId, ProjectId, SlipId, SlipKind } from "../model.ts";

export type CashFilter = {
  /** A place where money lies; null = all of them together. */
  readonly account: AccountId | null;
  readonly category: AccountId | null;
  readonly fund: FundId | null;
  /** 0 = what belongs to no project. */
  readonly project: ProjectId | 0 | null;
  readonly from: PlainMonth | null;
  readonly until: PlainMonth | null;
  /** Each of these words stands in what it was for or in whom it was paid to; empty = any. */
  readonly words: string;
  /** Only what was spent, or that part of it; null = both sides. */
  readonly spent?: SpentPart | null;
  readonly page: number;
};

/** All that was spent, what of it belongs to projects, and what of that lies inside or outside of the project's period. */
export const spentParts = ["all", "projects", "inside", "outside"] as const;
export type SpentPart = (typeof spentParts)[number];

export type CashLine = {
  readonly id: EntryId;
  readonly no: number;
  readonly slip: SlipId | null;
  readonly kind: SlipKind | "carry";
  readonly day: PlainDate;
  readonly voucher: number | null;
  readonly party: string;
  readonly what: string;
  /** What was there at first, or was carried over; it is no money that came in. A reversal of it is neither. */
  readonly opens: boolean;
  /** What came in (positive) or went out (negative) of what was asked for; yen. */
  readonly amount: number;
  /** What there is after it; null where the list is narrowed by more than place and time. */
  readonly balance: number | null;
  readonly categories: readonly AccountId[];
  readonly funds: readonly FundId[];
  readonly projects: readonly ProjectId[];
  readonly reverses: number | null;
  readonly reversedBy: number | null;
};

export type CashPage = {
  readonly lines: readonly CashLine[];
  readonly total: number;
  readonly size: number;
  /** The page that is shown: past the end it is the last one. */
  readonly page: number;
  /** Before the first line shown; null as above. */
  readonly before: number | null;
  /** Of everything that was asked for: what opens the book, then what came in and went out. */
  readonly carried: number;
  readonly came: number;
  readonly went: number;
};

const cashPageSize = 100;

const monthStart = (month: PlainMonth): string => `${month}-01`;

/** Whether the list shows the money itself, so that a balance makes sense. */
const showsMoney = ({ category, fund, project, words, spent = null }: CashFilter): boolean =>
  category === null && fund === null && project === null && words === "" && spent === null;

/** Whether it is seen from what the money was for, not from where it lies. */
const showsCategories = ({ category, account, project, spent = null }: CashFilter): boolean =>
  category !== null || spent !== null || (project !== null && account === null);

/** What a reversal takes back counts on the day of its original, as settlements count it. */
const partOf = (part: SpentPart | null): RawBuilder<unknown> => {
  if (part === null) return sql``;
  if (part === "all") return sql`and a.kind = 'expense'`;
  if (part === "projects") return sql`and a.kind = 'expense' and l.project_id is not null`;
  return sql`and a.kind = 'expense' and ${part === "inside"} = (select
    coalesce((select o.day from ledger.entry o where o.id = e.reverses), l.day) between p.starts and p.ends
      from ledger.project p where p.id = l.project_id)`;
};

const conditions = (filter: CashFilter): RawBuilder<unknown> => sql`
  ${
    filter.category !== null
      ? sql`and l.account_id = ${filter.category}`
      : filter.account !== null
        ? sql`and l.account_id = ${filter.account}`
        : showsCategories(filter)
          ? sql`and a.kind in ('income', 'expense')`
          : sql`and a.kind in ('cash', 'bank', 'deposit')`
  }
  ${partOf(filter.spent ?? null)}
  ${filter.fund === null ? sql`` : sql`and l.fund_id = ${filter.fund}`}
  ${
    filter.project === null
      ? sql``
      : filter.project === 0
        ? sql`and l.project_id is null`
        : sql`and l.project_id = ${filter.project}`
  }
  ${
    filter.words === ""
      ? sql``
      : sql`and not exists (select from unnest(string_to_array(app.fold(${filter.words}), ' ')) w
                          where position(w in app.fold(e.what || ' ' || e.party)) = 0)`
  }
  ${filter.from === null ? sql`` : sql`and l.day >= ${monthStart(filter.from)}::date`}
  ${filter.until === null ? sql`` : sql`and l.day < ${monthStart(filter.until)}::date + interval '1 month'`}`;

/** What the places held before the first month that is asked for: from the kept sums, however long the book is. */
const heldBefore = (book: BookId, { account, from }: CashFilter): RawBuilder<unknown> =>
  from === null
    ? sql`0::float8`
    : sql`
      (select coalesce(sum(t.debit - t.credit), 0)::float8 from ledger.total t join ledger.account a on a.id = t.account_id
        where t.book_id = ${book} and t.month < ${monthStart(from)}::date
          and ${account === null ? sql`a.kind in ('cash', 'bank', 'deposit')` : sql`t.account_id = ${account}`})`;

/** Money is seen from the purse: a category's debit is money that went. */
const seen = (filter: CashFilter): RawBuilder<unknown> =>
  showsCategories(filter) ? sql`-l.amount` : sql`l.amount`;

/** The month of the last entry of a book; null where there is none. */
export const lastMonth = async (ctx: Ctx, book: BookId): Promise<PlainMonth | null> => {
  const { rows } = await sql<{ day: PlainDate | null }>`
    select max(day) as day from ledger.entry where book_id = ${book}`.execute(ctx.db);
  const day = rows[0]?.day ?? null;
  return day === null ? null : monthOf(day);
};

type Sums = { total: number; carried: number; came: number; went: number; before: number };
type Row = CashLine & { sum: number };

/**
 * A page of the cash book: by day and number, with the balance after each line.
 * @param size lines of a page; files take them all
 */
export const cashBook = async (
  ctx: Ctx,
  book: BookId,
  filter: CashFilter,
  size = cashPageSize,
): Promise<CashPage> => {
  const lines = sql`
    select e.id, e.no, e.day, sum(${seen(filter)})::float8 as amount,
           e.kind in ('carry', 'opening') or e.reverses is not null
             and exists (select from ledger.entry o where o.id = e.reverses and o.kind in ('carry', 'opening')) as opens
      from ledger.line l join ledger.account a on a.id = l.account_id join ledger.entry e on e.id = l.entry_id
     where l.book_id = ${book} ${conditions(filter)}
     group by e.id having sum(l.amount) <> 0`;
  const sums = await sql<Sums>`
    with q as (${lines})
    select count(*)::int as total, coalesce(sum(amount) filter (where opens), 0)::float8 as carried,
           coalesce(sum(amount) filter (where amount > 0 and not opens), 0)::float8 as came,
           coalesce(-sum(amount) filter (where amount < 0 and not opens), 0)::float8 as went, ${heldBefore(book, filter)} as before from q`.execute(
    ctx.db,
  );
  const { total, carried, came, went, before } = sums.rows[0] ?? {
    total: 0,
    carried: 0,
    came: 0,
    went: 0,
    before: 0,
  };
  const page = lastPageOr(filter.page, size, total);
  const { rows } = await sql<Row>`
    with q as (${lines}), page as (
      select q.*, sum(q.amount) over (order by q.day, q.no)::float8 as sum from q
       order by q.day, q.no limit ${size} offset ${(page - 1) * size})
    select p.id::float8 as id, p.no, p.day, p.amount, p.sum, p.opens, e.slip_id as slip, e.kind, e.voucher, e.party, e.what,
           (select o.no from ledger.entry o where o.id = e.reverses) as reverses,
           (select r.no from ledger.entry r where r.reverses = e.id) as "reversedBy",
           array(select distinct l.account_id from ledger.line l join ledger.account a on a.id = l.account_id
                  where l.entry_id = e.id and a.kind in ('income', 'expense')) as categories,
           array(select distinct l.fund_id from ledger.line l where l.entry_id = e.id) as funds,
           array(select distinct l.project_id from ledger.line l where l.entry_id = e.id and l.project_id is not null) as projects
      from page p join ledger.entry e on e.id = p.id order by p.day, p.no`.execute(ctx.db);
  const money = showsMoney(filter);
  const [first] = rows;
  return {
    lines: rows.map(({ sum, ...line }) => ({ ...line, balance: money ? before + sum : null })),
    total,
    size,
    page,
    before: money ? before + (first ? first.sum - first.amount : 0) : null,
    carried,
    came,
    went,
  };
};
