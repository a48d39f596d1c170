import { sql } from "kysely";
import type { AreaId, CentreId, ContractId, PostId, ProgrammeId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { AreaDefinition, DutyDefinition, PostDefinition } from "./definition/schema.ts";

/** All SQL by which a definition becomes rows. Every function is an upsert, so that loading twice changes nothing. */

export const areaCodeOf = (area: AreaDefinition): string => area.code ?? area.key;

export const findProgramme = (ctx: Ctx, code: string) =>
  ctx.db
    .selectFrom("programme.programme")
    .select(["id", "sha256"])
    .where("code", "=", code)
    .executeTakeFirst();

export const saveProgramme = async (
  ctx: Ctx,
  row: {
    code: string;
    title: Text;
    definition: unknown;
    source: string;
    sha256: string;
    starts: string;
    ends: string;
    demo_today: string | null;
  },
): Promise<ProgrammeId> => {
  const values = { ...row, title: JSON.stringify(row.title), definition: JSON.stringify(row.definition) };
  const { id } = await ctx.db
    .insertInto("programme.programme")
    .values(values)
    .onConflict((on) => on.column("code").doUpdateSet(values))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id as ProgrammeId;
};

export const findArea = (ctx: Ctx, code: string) =>
  ctx.db
    .selectFrom("programme.area")
    .select(["id", "name", "level", "parent_id"])
    .where("code", "=", code)
    .executeTakeFirst();

/** True when `lower` lies within `upper` (or is it). */
export const liesWithin = async (ctx: Ctx, lower: number, upper: number): Promise<boolean> =>
  (await ctx.db
    .selectFrom("programme.area_closure")
    .select("depth")
    .where("ancestor_id", "=", upper)
    .where("descendant_id", "=", lower)
    .executeTakeFirst()) !== undefined;

export const insertArea = async (ctx: Ctx, area: AreaDefinition, parent: AreaId | null): Promise<AreaId> => {
  const { id } = await ctx.db
    .insertInto("programme.area")
    .values({
      code: areaCodeOf(area),
      name: area.name.ja,
      kana: area.kana ?? null,
      level: area.level,
      parent_id: parent,
      is_sample: area.sample,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id as AreaId;
};

export const moveArea = (ctx: Ctx, id: AreaId, parent: AreaId) =>
  ctx.db.updateTable("programme.area").set({ parent_id: parent }).where("id", "=", id).execute();

export const saveContract = async (
  ctx: Ctx,
  row: { programme_id: ProgrammeId; code: string; contractor: string | null; starts: string; ends: string },
): Promise<ContractId> => {
  const { id } = await ctx.db
    .insertInto("programme.contract")
    .values(row)
    .onConflict((on) => on.columns(["programme_id", "code"]).doUpdateSet(row))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id as ContractId;
};

export const saveCentre = async (
  ctx: Ctx,
  row: {
    programme_id: ProgrammeId;
    contract_id: ContractId;
    code: string;
    name: Text;
    kind: string;
    place: string | null;
    parent_id: CentreId | null;
    area_id: AreaId;
    reports: boolean;
  },
  areas: readonly AreaId[],
): Promise<CentreId> => {
  const values = { ...row, name: JSON.stringify(row.name) };
  const { id } = await ctx.db
    .insertInto("programme.centre")
    .values(values)
    .onConflict((on) => on.columns(["programme_id", "code"]).doUpdateSet(values))
    .returning("id")
    .executeTakeFirstOrThrow();
  await ctx.db.deleteFrom("programme.centre_area").where("centre_id", "=", id).execute();
  await ctx.db
    .insertInto("programme.centre_area")
    .values(areas.map((area_id) => ({ centre_id: id, area_id })))
    .execute();
  return id as CentreId;
};

/** Which centres stand under which contract; a centre may pass from one to the next. */
export const saveContractCentres = async (
  ctx: Ctx,
  programme: ProgrammeId,
  pairs: readonly { contract_id: ContractId; centre_id: CentreId }[],
) => {
  await ctx.db
    .deleteFrom("programme.contract_centre")
    .where("contract_id", "in", (db) =>
      db.selectFrom("programme.contract").select("id").where("programme_id", "=", programme),
    )
    .execute();
  await ctx.db
    .insertInto("programme.contract_centre")
    .values([...pairs])
    .execute();
};

export const savePost = async (
  ctx: Ctx,
  programme_id: ProgrammeId,
  post: PostDefinition,
  position: number,
): Promise<PostId> => {
  const values = {
    programme_id,
    code: post.code,
    name: JSON.stringify(post.name),
    side: post.side,
    powers: JSON.stringify(post.powers),
    position,
  };
  const { id } = await ctx.db
    .insertInto("programme.post")
    .values(values)
    .onConflict((on) => on.columns(["programme_id", "code"]).doUpdateSet(values))
    .returning("id")
    .executeTakeFirstOrThrow();
  await ctx.db.deleteFrom("programme.seat").where("post_id", "=", id).execute();
  return id as PostId;
};

export const saveSeats = async (
  ctx: Ctx,
  seats: { post_id: PostId; centre_id: CentreId; starts: string; ends: string | null; required: number }[],
) => {
  if (seats.length > 0) await ctx.db.insertInto("programme.seat").values(seats).execute();
};

export const saveDuty = (ctx: Ctx, programme_id: ProgrammeId, duty: DutyDefinition, position: number) => {
  const values = {
    programme_id,
    code: duty.key,
    label: duty.code,
    group_code: duty.group,
    axis: duty.axis ?? null,
    name: JSON.stringify(duty.text),
    position,
  };
  return ctx.db
    .insertInto("programme.duty")
    .values(values)
    .onConflict((on) => on.columns(["programme_id", "code"]).doUpdateSet(values))
    .execute();
};

export type WorkInUse = {
  part: "duties" | "contracts" | "centres" | "posts";
  code: string;
  used_by: string;
  uses: number;
  first_day: string;
  last_day: string | null;
};

export const workInUse = async (ctx: Ctx, programme: ProgrammeId): Promise<WorkInUse[]> =>
  (await sql<WorkInUse>`select * from programme.work_in_use(${programme})`.execute(ctx.db)).rows;

/** Removes what the definition no longer names; nothing recorded leans on it, or the load was refused. */
export const removeUnnamed = async (
  ctx: Ctx,
  programme: ProgrammeId,
  kept: Record<"duty" | "centre" | "post" | "contract", readonly string[]>,
) => {
  for (const table of ["duty", "post", "centre", "contract"] as const) {
    await ctx.db
      .deleteFrom(`programme.${table}`)
      .where("programme_id", "=", programme)
      .where("code", "not in", [...kept[table], ""])
      .execute();
  }
};
