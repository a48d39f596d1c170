import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId, EntryId, SlipId } from "../model.ts";

/** The slip that was posted as an entry of this book; its slip is null where it was carried over. */
export const slipOfEntry = async (
  ctx: Ctx,
  book: BookId,
  entry: EntryId,
): Promise<{ readonly slip: SlipId | null } | null> =>
  (
    await sql<{ slip: SlipId | null }>`
      select slip_id as slip from ledger.entry where id = ${entry} and book_id = ${book}`.execute(ctx.db)
  ).rows[0] ?? null;
