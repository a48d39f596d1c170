import { sql } from "kysely";
import type { AreaId, CouncilId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

export type CoveredCouncil = { readonly id: CouncilId; readonly name: string; readonly area: string };

/** Councils in the areas of a report, and any others its records name. */
export const councilsCovered = async (
  ctx: Ctx,
  areas: readonly AreaId[],
  named: readonly number[],
): Promise<CoveredCouncil[]> =>
  (
    await sql<CoveredCouncil>`
      select c.id, c.name, up.name as area
        from councils.council c
        join programme.area a on a.id = c.area_id
        join programme.area up on up.id = coalesce(a.parent_id, a.id)
       where c.id = any(${named}::int[])
          or exists (select 1 from programme.area_closure t where t.descendant_id = c.area_id and t.ancestor_id = any(${areas}::int[]))
       order by up.code, length(a.code), a.code, c.id`.execute(ctx.db)
  ).rows;
