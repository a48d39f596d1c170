import { sql } from "kysely";
import { plainDate } from "../../../../kernel/dates.ts";
import type { AreaId, CentreId, CouncilId, DutyId, PersonId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { definitionOf, dutiesOf } from "../../../foundation/programme/index.ts";
import { programmeGround, termsOf } from "../ground.ts";
import type { Ground } from "../model.ts";
import { type Names, namesOf } from "./names.ts";

/** A choice of the definition: its code, and what it is called. */
type Choice = { readonly code: string; readonly name: Text };

/** Everything that rows are understood by and checked against; read once for the whole file. */
export type ImportGround = {
  readonly people: Names<PersonId>;
  readonly councils: Names<CouncilId>;
  readonly areas: Names<AreaId>;
  readonly duties: Names<DutyId>;
  /** How a duty is named without doubt, e.g. 1-ア. */
  readonly dutyNames: ReadonlyMap<DutyId, string>;
  readonly hows: { readonly all: readonly Choice[]; readonly names: Names<string> };
  readonly axes: { readonly all: readonly Choice[]; readonly names: Names<string> };
  /** What a worker's record is checked against. */
  readonly of: (worker: PersonId) => Ground;
  /** For a row whose worker isn't known: all that can be checked without one. */
  readonly nobody: Ground;
};

type Found = {
  people: [PersonId, string][];
  councils: [CouncilId, string, string, string][];
  areas: [AreaId, string, string][];
};

const choices = (all: readonly Choice[]) => ({
  all,
  names: namesOf(
    all.flatMap(({ code, name }) => [code, name.ja, name.en].map((word) => [word, code] as const)),
  ),
});

export const importGround = async (ctx: Ctx, programme: ProgrammeId): Promise<ImportGround> => {
  const [ground, definition, duties] = [
    await programmeGround(ctx, programme),
    await definitionOf(ctx, programme),
    await dutiesOf(ctx, programme),
  ];
  const { rows } = await sql<Found>`
    select (select coalesce(jsonb_agg(jsonb_build_array(p.id, p.name)), '[]') from people.person p
             where p.id = any(${[...ground.owners]}::int[])) as people,
           (select coalesce(jsonb_agg(jsonb_build_array(c.id, c.name, a.name, a.code)), '[]')
              from councils.council c join programme.area a on a.id = c.area_id) as councils,
           (select coalesce(jsonb_agg(jsonb_build_array(id, name, code)), '[]') from programme.area) as areas`.execute(
    ctx.db,
  );
  const found = rows[0] ?? { people: [], councils: [], areas: [] };
  const terms = await termsOf(
    ctx,
    programme,
    found.people.map(([id]) => id),
  );
  const mine = ctx.actor.kind === "person" ? ctx.actor.id : null;
  const rights = await ctx.rights();
  // The work of others is brought in only where one also reviews; the database says the same.
  const reviewed = new Set([...ground.writable].filter((area) => rights.has("record.review", area)));
  const writable = (worker: PersonId) => (worker === mine ? ground.writable : reviewed);
  const grounds = new Map(
    found.people.map(
      ([id]) => [id, { ...ground, writable: writable(id), terms: terms.get(id) ?? [] }] as const,
    ),
  );
  const nobody: Ground = {
    ...ground,
    writable: reviewed,
    // Whoever it was can only have worked within a contract.
    terms: ground.contracts.map(({ starts, ends }) => ({
      centre: 0 as CentreId,
      areas: reviewed,
      starts: plainDate(starts),
      ends: plainDate(ends),
    })),
  };
  return {
    people: namesOf(found.people.map(([id, name]) => [name, id] as const)),
    councils: namesOf(
      found.councils.flatMap(([id, name, area, code]) =>
        [name, area, code].map((word) => [word, id] as const),
      ),
    ),
    areas: namesOf(
      found.areas.flatMap(([id, name, code]) => [name, code].map((word) => [word, id] as const)),
    ),
    duties: namesOf(
      duties.flatMap(({ id, code, label, group_code, name }) => {
        const { ja, en } = definition.duties.find(({ key }) => key === code)?.short ?? name;
        const labelled = [`${label} ${ja}`, `${label} ${en}`];
        const words = [code, label, `${group_code}-${label}`, name.ja, name.en, ja, en, ...labelled];
        return words.map((word) => [word, id] as const);
      }),
    ),
    dutyNames: new Map(duties.map(({ id, label, group_code }) => [id, `${group_code}-${label}`])),
    hows: choices(definition.record.how),
    axes: choices(definition.axes),
    of: (worker) => grounds.get(worker) ?? nobody,
    nobody,
  };
};
