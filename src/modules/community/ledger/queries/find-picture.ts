import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { SlipId } from "../model.ts";

/** A photo of a slip's paper, for whoever may see the book. */
export const findPicture = async (
  ctx: Ctx,
  slip: SlipId,
  picture: number,
): Promise<{ readonly sha256: string; readonly mediaType: string; readonly name: string } | null> =>
  (
    await sql<{ sha256: string; mediaType: string; name: string }>`
      select f.sha256, f.media_type as "mediaType", p.name
        from ledger.picture p join files.file f on f.id = p.file_id where p.id = ${picture} and p.slip_id = ${slip}`.execute(
      ctx.db,
    )
  ).rows[0] ?? null;
