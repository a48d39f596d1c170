import { sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { AreaId, CentreId, CouncilId, PersonId, ProgrammeId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { definitionOf, dutiesOf } from "../../foundation/programme/index.ts";
import type { Ground, Term } from "./model.ts";

type TermRow = { person: PersonId; centre: CentreId; starts: PlainDate; ends: PlainDate; areas: AreaId[] };

/** Terms on a centre's post, cut at the contract's end; one query for any number of people. */
export const termsOf = async (
  ctx: Ctx,
  programme: ProgrammeId,
  people: readonly PersonId[],
): Promise<Map<PersonId, Term[]>> => {
  const { rows } = await sql<TermRow>`
    select a.person_id as person, a.centre_id as centre, a.starts, least(coalesce(a.ends, k.ends), k.ends) as ends,
           array(select distinct l.descendant_id from programme.centre_area ca
                   join programme.area_closure l on l.ancestor_id = ca.area_id where ca.centre_id = a.centre_id) as areas
      from people.appointment a
      join programme.contract k on k.id = a.contract_id
     where a.programme_id = ${programme} and a.person_id = any(${people}::int[])
     order by a.starts`.execute(ctx.db);
  const terms = new Map<PersonId, Term[]>();
  for (const { person, areas, ...term } of rows)
    terms.set(person, [...(terms.get(person) ?? []), { ...term, areas: new Set(areas) }]);
  return terms;
};

/** Everything but the worker's own terms; the same for all records of one transaction. */
export const programmeGround = async (ctx: Ctx, programme: ProgrammeId): Promise<Omit<Ground, "terms">> => {
  const definition = await definitionOf(ctx, programme);
  const duties = await dutiesOf(ctx, programme);
  const { rows } = await sql<{
    contracts: Ground["contracts"];
    councils: [CouncilId, AreaId][];
    owners: PersonId[];
  }>`
    select (select coalesce(jsonb_agg(jsonb_build_object('starts', starts, 'ends', ends) order by starts), '[]')
              from programme.contract where programme_id = ${programme}) as contracts,
           (select coalesce(jsonb_agg(jsonb_build_array(id, area_id)), '[]') from councils.council) as councils,
           (select coalesce(jsonb_agg(distinct person_id), '[]')
              from people.appointment where programme_id = ${programme} and centre_id is not null) as owners`.execute(
    ctx.db,
  );
  const found = rows[0] ?? { contracts: [], councils: [], owners: [] };
  return {
    today: ctx.today,
    contracts: found.contracts,
    hows: new Set(definition.record.how.map(({ code }) => code)),
    axes: new Set(definition.axes.map(({ code }) => code)),
    generations: new Set(definition.record.generations.map(({ code }) => code)),
    duties: new Map(duties.map(({ id, axis }) => [id, { axis }])),
    councils: new Map(found.councils),
    writable: (await ctx.rights()).areas("record.write"),
    owners: new Set(found.owners),
  };
};

/** What a record of this worker is checked against. */
export const groundFor = async (ctx: Ctx, programme: ProgrammeId, worker: PersonId): Promise<Ground> => ({
  ...(await programmeGround(ctx, programme)),
  terms: (await termsOf(ctx, programme, [worker])).get(worker) ?? [],
});
