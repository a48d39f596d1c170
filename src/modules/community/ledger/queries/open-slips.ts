import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { PersonId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { AccountId, BookId, ProjectId, SlipId, SlipKind, SlipState } from "../model.ts";

/** A slip as lists show it: not posted. */
export type ListedSlip = {
  readonly id: SlipId;
  readonly voucher: number | null;
  readonly kind: SlipKind;
  readonly day: PlainDate;
  readonly account: AccountId;
  readonly amount: number;
  readonly party: string;
  readonly what: string;
  readonly state: SlipState;
  readonly words: string;
  readonly version: number;
  readonly enteredBy: PersonId | null;
  readonly by: string | null;
  readonly pictures: number;
  /** The first of its pictures that a page can show. */
  readonly photo: number | null;
  /** Its categories and projects. */
  readonly shares: readonly { readonly account: AccountId | null; readonly project: ProjectId | null }[];
  /** How many open warnings it has. */
  readonly warnings: number;
};

const listed = sql`
  s.id, s.voucher, s.kind, s.day, s.account_id as account, s.amount::float8 as amount, s.party, s.what, s.state, s.words, s.version,
  s.entered_by as "enteredBy", ledger.name_of(s.entered_by, s.area_id) as by,
  (select count(*)::int from ledger.picture p where p.slip_id = s.id) as pictures,
  (select min(p.id) from ledger.picture p join files.file f on f.id = p.file_id
    where p.slip_id = s.id and f.media_type like 'image/%') as photo,
  (select coalesce(jsonb_agg(jsonb_build_object('account', p.account_id, 'project', p.project_id)), '[]') from ledger.part p where p.slip_id = s.id) as shares,
  (select count(*)::int from ledger.warning w where w.slip_id = s.id and w.mended_at is null) as warnings`;

type Asked = {
  readonly state: "waiting" | "returned" | "withdrawn";
  readonly size: number;
  readonly page?: number;
};

/** What still waits for somebody or was taken back before it was posted, the oldest day first; a page of it. */
export const openSlips = async (
  ctx: Ctx,
  book: BookId,
  { state, size, page = 1 }: Asked,
): Promise<readonly ListedSlip[]> =>
  (
    await sql<ListedSlip>`
      select ${listed} from ledger.slip s
       where s.book_id = ${book} and s.state = ${state} order by s.day, s.id limit ${size} offset ${(page - 1) * size}`.execute(
      ctx.db,
    )
  ).rows;

/** How many slips wait or came back, and what the waiting ones come to; yen. */
export type OpenCounts = { readonly waiting: number; readonly returned: number; readonly amount: number };

export const countOpen = async (ctx: Ctx, book: BookId): Promise<OpenCounts> =>
  (
    await sql<OpenCounts>`
      select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'returned')::int as returned,
             coalesce(sum(amount) filter (where state = 'waiting'), 0)::float8 as amount
        from ledger.slip where book_id = ${book} and state in ('waiting', 'returned')`.execute(ctx.db)
  ).rows[0] ?? { waiting: 0, returned: 0, amount: 0 };

/** How many were taken back before they were posted: their numbers are missing from the book. */
export const countWithdrawn = async (ctx: Ctx, book: BookId): Promise<number> =>
  (
    await sql<{ n: number }>`
      select count(*)::int as n from ledger.slip where book_id = ${book} and state = 'withdrawn'`.execute(
      ctx.db,
    )
  ).rows[0]?.n ?? 0;
