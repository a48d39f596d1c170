import { sql } from "kysely";
import type { AreaId, CentreId, CouncilId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Place } from "../model.ts";

type Row = { area: AreaId; name: string; centre: CentreId; inside: AreaId[] };

/**
 * Where the actor can file requests, the widest first: each of their areas that a centre was set up for, and the widest
 * area they hold. A request goes to the centre that is nearest to the area and under contract today.
 */
export const placesToFile = async (ctx: Ctx, programme: ProgrammeId): Promise<readonly Place[]> => {
  const { rows } = await sql<Row>`
    with mine as (select unnest((select app.areas('request.file'))::int[]) as id),
    serving as (
      select ca.area_id, ce.id as centre
        from programme.centre_area ca join programme.centre ce on ce.id = ca.centre_id
       where ce.programme_id = ${programme}
         and exists (select from programme.contract_centre cc join programme.contract k on k.id = cc.contract_id
                      where cc.centre_id = ce.id and ${ctx.today}::date between k.starts and k.ends))
    select a.id as area, a.name, near.centre,
           array(select l.descendant_id from programme.area_closure l where l.ancestor_id = a.id) as inside
      from mine m
      join programme.area a on a.id = m.id
      join lateral (select s.centre from serving s join programme.area_closure l on l.ancestor_id = s.area_id
                     where l.descendant_id = a.id order by l.depth, s.centre limit 1) near on true
     where a.parent_id is null or a.parent_id not in (select id from mine) or a.id in (select area_id from serving)
     order by cardinality(array(select l.descendant_id from programme.area_closure l where l.ancestor_id = a.id)) desc, a.code`.execute(
    ctx.db,
  );
  return rows.map(({ inside, ...row }) => ({ ...row, inside: new Set(inside) }));
};

/** Districts of councils the actor may know; a council that isn't there is left out. */
export const districtsOf = async (ctx: Ctx, councils: readonly CouncilId[]): Promise<readonly AreaId[]> => {
  if (councils.length === 0) return [];
  const { rows } = await sql<{ area: AreaId }>`
    select area_id as area from councils.council where id = any(${[...councils]}::int[])`.execute(ctx.db);
  return rows.map(({ area }) => area);
};
