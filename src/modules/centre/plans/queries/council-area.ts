import { sql } from "kysely";
import type { AreaId, CouncilId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

/** The district of a council that the actor may see. */
export const councilArea = async (ctx: Ctx, council: CouncilId): Promise<AreaId | null> =>
  (
    await sql<{ area: AreaId }>`select area_id as area from councils.council where id = ${council}`.execute(
      ctx.db,
    )
  ).rows[0]?.area ?? null;
