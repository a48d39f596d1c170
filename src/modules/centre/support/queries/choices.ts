import { sql } from "kysely";
import type { AreaId, CouncilId, PersonId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

export type CouncilChoice = {
  readonly id: CouncilId;
  readonly name: string;
  readonly area: AreaId;
  /** The area above the district, e.g. the ward. */
  readonly within: string;
};
export type StaffChoice = {
  readonly id: PersonId;
  readonly name: string;
  /** Stands on a post of a centre today. */
  readonly now: boolean;
};

/** Names for filters, forms and lists: councils the actor may see and everybody who stood in a centre of the programme. */
export const recordChoices = async (
  ctx: Ctx,
  programme: ProgrammeId,
): Promise<{ readonly councils: readonly CouncilChoice[]; readonly staff: readonly StaffChoice[] }> => {
  const { rows } = await sql<{ councils: CouncilChoice[] | null; staff: StaffChoice[] | null }>`
    select (select json_agg(json_build_object('id', c.id, 'name', c.name, 'area', c.area_id, 'within', coalesce(up.name, ''))
                            order by up.name, coalesce(c.kana, c.name) collate app.by_number, c.id)
              from councils.council c join programme.area a on a.id = c.area_id left join programme.area up on up.id = a.parent_id
             where c.area_id in (select l.descendant_id from programme.centre ce
                                   join programme.centre_area ca on ca.centre_id = ce.id
                                   join programme.area_closure l on l.ancestor_id = ca.area_id
                                  where ce.programme_id = ${programme})) as councils,
           (select json_agg(json_build_object('id', p.id, 'name', p.name, 'now', s.now) order by p.kana, p.id)
              from (select a.person_id, bool_or(${ctx.today}::date between a.starts and coalesce(a.ends, 'infinity')) as now
                      from people.appointment a
                     where a.programme_id = ${programme} and a.centre_id is not null group by a.person_id) s
              join people.person p on p.id = s.person_id) as staff`.execute(ctx.db);
  return { councils: rows[0]?.councils ?? [], staff: rows[0]?.staff ?? [] };
};

/** Places the actor wrote lately, offered while typing. */
export const recentPlaces = async (ctx: Ctx, programme: ProgrammeId): Promise<string[]> => {
  if (ctx.actor.kind !== "person") return [];
  const { rows } = await sql<{ place: string }>`
    select place, max(id) as last
      from (select place, id from support.record where worker_id = ${ctx.actor.id} and programme_id = ${programme} and place <> ''
             order by day desc, id desc limit 60) r
     group by place order by last desc limit 12`.execute(ctx.db);
  return rows.map(({ place }) => place);
};
