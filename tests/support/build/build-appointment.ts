import type {
  AppointmentId,
  AreaId,
  CentreId,
  CouncilId,
  PersonId,
  PostId,
} from "../../../src/kernel/ids.ts";
import { findCouncilArea } from "../../../src/modules/foundation/councils/index.ts";
import { appointPerson } from "../../../src/modules/foundation/people/index.ts";
import { centresOf, definitionOf, postsOf } from "../../../src/modules/foundation/programme/index.ts";
import type { Ctx, ProgrammeRef } from "../../../src/platform/database/run-as.ts";
import { buildCouncil } from "./build-council.ts";
import { buildPerson } from "./build-person.ts";
import { insideProgramme } from "./build-programme.ts";
import { granted } from "./granted.ts";

export type BuiltAppointment = {
  readonly id: AppointmentId;
  readonly person: PersonId;
  readonly name: string;
  readonly post: PostId;
  readonly centre: CentreId | null;
  readonly council: CouncilId | null;
  readonly areas: readonly AreaId[];
};

type Given = {
  readonly programme?: ProgrammeRef;
  readonly person?: PersonId;
  readonly name?: string;
  /** code of a post, e.g. support-worker, advisor, operations-manager, ward-officer, chair */
  readonly post?: string;
  /** code of a centre; the one that seats the post unless given */
  readonly centre?: string;
  readonly council?: CouncilId;
  readonly areas?: readonly AreaId[];
  readonly starts?: string;
  readonly ends?: string | null;
};

/**
 * A person on a post: by default a new person, the first post of a centre, from the first day of the contract on,
 * for the centre's (client's, council's) area. `await buildAppointment(ctx, { post: "advisor" })` is a whole advisor.
 */
export const buildAppointment = async (ctx: Ctx, given: Given = {}): Promise<BuiltAppointment> => {
  const inside = await insideProgramme(ctx, given.programme);
  // insideProgramme always gives one.
  const programme = inside.programme as ProgrammeRef;
  const definition = await definitionOf(inside, programme.id);
  const code = given.post ?? definition.posts.find(({ relations }) => relations.supports.length > 0)?.code;
  const post = (await postsOf(inside, programme.id)).find((one) => one.code === code);
  const defined = definition.posts.find((one) => one.code === code);
  if (!post || !defined) throw new Error(`no post ${code}`);
  const seat = defined.seats[0];
  const centres = await centresOf(inside, programme.id);
  const centre =
    post.side !== "centre"
      ? null
      : (centres.find((one) =>
          given.centre ? one.code === given.centre : one.code === seat?.centre || one.kind === seat?.kind,
        ) ?? centres[0]);
  if (centre === undefined) throw new Error(`no centre ${given.centre}`);
  const council =
    post.side === "council" ? (given.council ?? (await buildCouncil(ctx, { programme })).id) : null;
  const person =
    given.person ?? (await buildPerson(ctx, given.name === undefined ? {} : { name: given.name })).id;
  const areas = await areasOf(inside, given, centre?.area_id ?? null, council);
  const contract = definition.contracts.find(({ centres: all }) => all.includes(centre?.code ?? ""));
  const id = granted(
    await appointPerson(inside, person, {
      post: post.id,
      centre: centre?.id ?? null,
      council,
      areas: [...areas],
      starts: given.starts ?? contract?.from ?? definition.period.from,
      ends: given.ends ?? null,
    }),
  );
  const { name } = await ctx.db
    .selectFrom("people.person")
    .select("name")
    .where("id", "=", person)
    .executeTakeFirstOrThrow();
  return { id, person, name, post: post.id, centre: centre?.id ?? null, council, areas };
};

const areasOf = async (
  inside: Ctx,
  given: Given,
  centreArea: AreaId | null,
  council: CouncilId | null,
): Promise<readonly AreaId[]> => {
  if (given.areas) return given.areas;
  if (centreArea !== null) return [centreArea];
  if (council !== null) {
    const area = await findCouncilArea(inside, council);
    return area === null ? [] : [area];
  }
  const definition = await definitionOf(inside, (inside.programme as ProgrammeRef).id);
  const client = definition.areas.find(({ key }) => key === definition.client.area);
  const row = await inside.db
    .selectFrom("programme.area")
    .select("id")
    .where("code", "=", client?.code ?? client?.key ?? "")
    .executeTakeFirstOrThrow();
  return [row.id as AreaId];
};
