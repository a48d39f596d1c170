import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId, SlipId } from "../model.ts";
import { warningCodes } from "../rules/warnings/shape.ts";
import { type ShownWarning, shownColumns } from "../warning-store.ts";

/** A warning in the list of a book, with the slip it is about. */
export type ListedWarning = ShownWarning & {
  readonly slip: SlipId;
  readonly voucher: number | null;
  readonly day: PlainDate;
  readonly what: string;
  readonly amount: number;
};

/** Everything in a book that is worth a second look now, by the days of its slips. */
export const openWarnings = async (ctx: Ctx, book: BookId): Promise<readonly ListedWarning[]> =>
  (
    await sql<ListedWarning>`
      select ${shownColumns}, s.id as slip, s.voucher, s.day, s.what, s.amount::float8 as amount
        from ledger.slip s join ledger.warning w on w.slip_id = s.id
       where s.book_id = ${book} and w.mended_at is null
       order by s.day, s.id, array_position(${[...warningCodes]}::text[], w.code), w.position limit 1000`.execute(
      ctx.db,
    )
  ).rows;

/** How many of them there are, and how many the treasurer has said nothing to. */
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
