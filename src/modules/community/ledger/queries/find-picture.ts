import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId, SlipId } from "../model.ts";

/** A photo of a slip's paper in a book, for whoever may see the book. */
export const findPicture = async (
  ctx: Ctx,
  book: BookId,
  slip: SlipId,
  picture: number,
): Promise<{ readonly sha256: string; readonly mediaType: string; readonly name: string } | null> =>
  (
    await sql<{ sha256: string; mediaType: string; name: string }>`
      select f.sha256, f.media_type as "mediaType", p.name
        from ledger.picture p join ledger.slip s on s.id = p.slip_id join files.file f on f.id = p.file_id
       where p.id = ${picture} and s.id = ${slip} and s.book_id = ${book}`.execute(ctx.db)
  ).rows[0] ?? null;
