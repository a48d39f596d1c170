import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import { lastPageOr } from "../../../../kernel/last-page.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId, SlipId } from "../model.ts";
import { type WarningCode, warningCodes } from "../rules/warnings/shape.ts";
import { type ShownWarning, shownColumns } from "../warning-store.ts";

/** A warning in the list of a book, with the slip it is about. */
export type ListedWarning = ShownWarning & {
  readonly slip: SlipId;
  readonly voucher: number | null;
  readonly day: PlainDate;
  readonly what: string;
  readonly amount: number;
};

/** How warnings can be narrowed; open ones are those that aren't mended, answered or not. */
export const warningStandings = ["open", "unanswered", "answered", "mended", "all"] as const;
export type WarningStanding = (typeof warningStandings)[number];

export type WarningFilter = {
  readonly standing: WarningStanding;
  /** Kinds of hints; null = every kind. */
  readonly codes: readonly WarningCode[] | null;
};

const standings = {
  open: sql`w.mended_at is null`,
  unanswered: sql`w.mended_at is null and w.answer = ''`,
  answered: sql`w.mended_at is null and w.answer <> ''`,
  mended: sql`w.mended_at is not null`,
  all: sql`true`,
} as const;

/** Columns a list can be sorted by; `-` in front when the largest comes first. */
export const warningOrders = ["day", "-day", "amount", "-amount"] as const;
export type WarningOrder = (typeof warningOrders)[number];

const orders = {
  day: sql`s.day, s.id`,
  "-day": sql`s.day desc, s.id desc`,
  amount: sql`s.amount, s.day, s.id`,
  "-amount": sql`s.amount desc, s.day, s.id`,
} as const;

/**
 * What in a book is or was worth a second look, and how many there are in all.
 * @param asked.page from 1; past the end it is the last one
 */
export const listWarnings = async (
  ctx: Ctx,
  book: BookId,
  asked: WarningFilter & { readonly order: WarningOrder; readonly page: number; readonly size: number },
): Promise<{ readonly rows: readonly ListedWarning[]; readonly total: number; readonly page: number }> => {
  const { codes, size } = asked;
  const found = sql`
    from ledger.slip s join ledger.warning w on w.slip_id = s.id
   where s.book_id = ${book} and ${standings[asked.standing]}
     and ${codes === null ? sql`true` : sql`w.code = any(${[...codes]}::text[])`}`;
  const counted = await sql<{ total: number }>`select count(*)::int as total ${found}`.execute(ctx.db);
  const total = counted.rows[0]?.total ?? 0;
  const page = lastPageOr(asked.page, size, total);
  const { rows } = await sql<ListedWarning>`
    select ${shownColumns}, s.id as slip, s.voucher, s.day, s.what, s.amount::float8 as amount ${found}
     order by ${orders[asked.order]}, array_position(${[...warningCodes]}::text[], w.code), w.position, w.id
     limit ${size} offset ${(page - 1) * size}`.execute(ctx.db);
  return { rows, total, page };
};

/** How many are open, and how many of them the treasurer has said nothing to. */
export const countOpenWarnings = async (
  ctx: Ctx,
  book: BookId,
): Promise<{ readonly open: number; readonly unanswered: number }> =>
  (
    await sql<{ open: number; unanswered: number }>`
      select count(*)::int as open, (count(*) filter (where w.answer = ''))::int as unanswered
        from ledger.warning w join ledger.slip s on s.id = w.slip_id
       where s.book_id = ${book} and w.mended_at is null`.execute(ctx.db)
  ).rows[0] ?? { open: 0, unanswered: 0 };
