import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { SlipId } from "../model.ts";
import { warningCodes } from "../rules/warnings/shape.ts";
import { type ShownWarning, shownColumns } from "../warning-store.ts";

/** What is worth a second look on a slip, in the order in which it is told; then what was mended, the newest first. */
export const warningsOfSlip = async (ctx: Ctx, slip: SlipId): Promise<readonly ShownWarning[]> =>
  (
    await sql<ShownWarning>`
      select ${shownColumns} from ledger.warning w where w.slip_id = ${slip}
       order by w.mended_at desc nulls first, array_position(${[...warningCodes]}::text[], w.code), w.position`.execute(
      ctx.db,
    )
  ).rows;
