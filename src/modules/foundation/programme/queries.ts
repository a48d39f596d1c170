import type { AreaId, CentreId, DutyId, PostId, ProgrammeId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { type Definition, definitionSchema } from "./definition/schema.ts";

export type DutyRow = {
  id: DutyId;
  code: string;
  label: string;
  group_code: string;
  axis: string | null;
  name: Text;
  position: number;
};
export type CentreRow = {
  id: CentreId;
  code: string;
  name: Text;
  kind: string;
  place: string | null;
  parent_id: CentreId | null;
  area_id: AreaId;
  reports: boolean;
  contract_id: number;
};
export type PostRow = { id: PostId; code: string; name: Text; side: string; position: number };

// The jsonb columns hold what the checked definition put there; the casts below name those types.

/** Definitions by content, so that a page doesn't parse and check one again for every request. */
const parsed = new Map<string, Definition>();

/** The definition as it was loaded. */
export const definitionOf = async (ctx: Ctx, programme: ProgrammeId): Promise<Definition> => {
  const { sha256 } = await ctx.db
    .selectFrom("programme.programme")
    .select("sha256")
    .where("id", "=", programme)
    .executeTakeFirstOrThrow();
  const known = parsed.get(sha256);
  if (known) return known;
  const { definition } = await ctx.db
    .selectFrom("programme.programme")
    .select("definition")
    .where("id", "=", programme)
    .executeTakeFirstOrThrow();
  const fresh = definitionSchema.parse(definition);
  if (parsed.size > 50) parsed.clear();
  parsed.set(sha256, fresh);
  return fresh;
};

export const dutiesOf = async (ctx: Ctx, programme: ProgrammeId): Promise<DutyRow[]> =>
  (await ctx.db
    .selectFrom("programme.duty")
    .select(["id", "code", "label", "group_code", "axis", "name", "position"])
    .where("programme_id", "=", programme)
    .orderBy("position")
    .execute()) as unknown as DutyRow[];

export const centresOf = async (ctx: Ctx, programme: ProgrammeId): Promise<CentreRow[]> =>
  (await ctx.db
    .selectFrom("programme.centre")
    .select(["id", "code", "name", "kind", "place", "parent_id", "area_id", "reports", "contract_id"])
    .where("programme_id", "=", programme)
    .orderBy("id")
    .execute()) as unknown as CentreRow[];

export const postsOf = async (ctx: Ctx, programme: ProgrammeId): Promise<PostRow[]> =>
  (await ctx.db
    .selectFrom("programme.post")
    .select(["id", "code", "name", "side", "position"])
    .where("programme_id", "=", programme)
    .orderBy("position")
    .execute()) as unknown as PostRow[];

/** Every programme the actor has a place in; the operator sees all. */
export const listProgrammes = (ctx: Ctx) =>
  ctx.db
    .selectFrom("programme.programme")
    .select(["id", "code", "title", "starts", "ends", "demo_today"])
    .where("id", "in", ctx.programmes.length > 0 ? ctx.programmes.map(({ id }) => id as number) : [-1])
    .orderBy("starts", "desc")
    .execute();
