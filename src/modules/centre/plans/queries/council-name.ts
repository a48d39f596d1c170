import { sql } from "kysely";
import type { CouncilId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

export const councilName = async (ctx: Ctx, council: CouncilId): Promise<string> =>
  (await sql<{ name: string }>`select name from councils.council where id = ${council}`.execute(ctx.db))
    .rows[0]?.name ?? "";
