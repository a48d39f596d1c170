import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId, EntryId, SlipId } from "../model.ts";

type ToReverse = {
  readonly book: BookId;
  readonly no: number;
  /** null: carried over. */
  readonly slip: SlipId | null;
  readonly reversed: boolean;
  /** A reversal of it waits for approval. */
  readonly waiting: boolean;
};

/** A posted entry and whether it was taken back. */
export const entryToReverse = async (ctx: Ctx, id: EntryId): Promise<ToReverse | null> =>
  (
    await sql<ToReverse>`
      select e.book_id as book, e.no, e.slip_id as slip,
             exists (select from ledger.entry r where r.reverses = e.id) as reversed,
             exists (select from ledger.slip s where s.reverses = e.id and s.state in ('waiting', 'returned')) as waiting
        from ledger.entry e where e.id = ${id}`.execute(ctx.db)
  ).rows[0] ?? null;
