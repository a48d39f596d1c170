import type { AreaId, CouncilId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { Committee, ContactPoint, Council, MemberOrganisation, StageDates } from "./model.ts";

/** All SQL of this module. Ids and the jsonb of stage dates get their types here, where they come from. */

const columns = [
  "id",
  "area_id",
  "name",
  "kana",
  "stage",
  "stage_dates",
  "fields",
  "website",
  "note",
  "is_sample",
  "version",
] as const;

export const findCouncil = async (ctx: Ctx, id: CouncilId): Promise<Council | undefined> =>
  (await ctx.db.selectFrom("councils.council").select(columns).where("id", "=", id).executeTakeFirst()) as
    | Council
    | undefined;

/** The row, locked until the transaction ends, so that of two editors one is second. */
export const lockCouncil = async (ctx: Ctx, id: CouncilId): Promise<Council | undefined> =>
  (await ctx.db
    .selectFrom("councils.council")
    .select(columns)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()) as Council | undefined;

export const councilsByArea = async (ctx: Ctx): Promise<Map<AreaId, Council>> => {
  const found = (await ctx.db
    .selectFrom("councils.council")
    .select(columns)
    .execute()) as unknown as Council[];
  return new Map(found.map((council) => [council.area_id, council]));
};

export const councilOfArea = async (ctx: Ctx, area: AreaId): Promise<Council | undefined> =>
  (await ctx.db
    .selectFrom("councils.council")
    .select(columns)
    .where("area_id", "=", area)
    .executeTakeFirst()) as Council | undefined;

export type CouncilRow = {
  readonly name: string;
  readonly kana: string | null;
  readonly stage: string;
  readonly stage_dates: StageDates;
  readonly fields: readonly string[];
  readonly website: string | null;
  readonly note: string;
};

const stored = (row: CouncilRow) => ({
  ...row,
  stage_dates: JSON.stringify(row.stage_dates),
  fields: [...row.fields],
});

export const insertCouncil = async (
  ctx: Ctx,
  row: CouncilRow & { readonly area_id: AreaId; readonly is_sample: boolean },
): Promise<CouncilId> => {
  const { id } = await ctx.db
    .insertInto("councils.council")
    .values({ ...stored(row), area_id: row.area_id, is_sample: row.is_sample })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id as CouncilId;
};

export const updateCouncil = (ctx: Ctx, id: CouncilId, row: CouncilRow) =>
  ctx.db
    .updateTable("councils.council")
    .set((eb) => ({ ...stored(row), version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

export const committeesOf = (ctx: Ctx, council: CouncilId): Promise<Committee[]> =>
  ctx.db
    .selectFrom("councils.committee")
    .select(["id", "name", "fields"])
    .where("council_id", "=", council)
    .orderBy("id")
    .execute();

export const membersOf = (ctx: Ctx, council: CouncilId): Promise<MemberOrganisation[]> =>
  ctx.db
    .selectFrom("councils.member_organisation")
    .select(["id", "name", "kind"])
    .where("council_id", "=", council)
    .orderBy("id")
    .execute();

const contactColumns = ["id", "label", "name", "phone", "mail", "version"] as const;

export const contactsOf = (ctx: Ctx, council: CouncilId): Promise<ContactPoint[]> =>
  ctx.db
    .selectFrom("councils.contact_point")
    .select(contactColumns)
    .where("council_id", "=", council)
    .orderBy("id")
    .execute();

/** The row, locked until the transaction ends, so that of two editors one is second. */
export const lockContact = (ctx: Ctx, council: CouncilId, id: number): Promise<ContactPoint | undefined> =>
  ctx.db
    .selectFrom("councils.contact_point")
    .select(contactColumns)
    .where("council_id", "=", council)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

export const updateContact = (ctx: Ctx, id: number, row: Omit<ContactPoint, "id" | "version">) =>
  ctx.db
    .updateTable("councils.contact_point")
    .set((point) => ({ ...row, version: point("version", "+", 1) }))
    .where("id", "=", id)
    .execute();

type Place = { readonly council_id: CouncilId; readonly area_id: AreaId };

/** False when the council already has one of that name. */
export const insertCommittee = async (
  ctx: Ctx,
  row: Place & { readonly name: string; readonly fields: string[] },
): Promise<boolean> => {
  const made = await ctx.db
    .insertInto("councils.committee")
    .values(row)
    .onConflict((on) => on.columns(["council_id", "name"]).doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

export const insertMember = async (
  ctx: Ctx,
  row: Place & { readonly name: string; readonly kind: string },
): Promise<boolean> => {
  const made = await ctx.db
    .insertInto("councils.member_organisation")
    .values(row)
    .onConflict((on) => on.columns(["council_id", "name"]).doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

/** Adds nothing when the very same stands there. */
export const insertContact = async (
  ctx: Ctx,
  row: Place & Omit<ContactPoint, "id" | "version">,
): Promise<void> => {
  const same = await ctx.db
    .selectFrom("councils.contact_point")
    .select("id")
    .where("council_id", "=", row.council_id)
    .where("label", "=", row.label)
    .where("name", "=", row.name)
    .where("phone", "=", row.phone)
    .where("mail", "=", row.mail)
    .executeTakeFirst();
  if (!same) await ctx.db.insertInto("councils.contact_point").values(row).execute();
};

export type Part = "committee" | "member_organisation" | "contact_point";

/** True when there was one to remove. */
export const removePart = async (ctx: Ctx, part: Part, council: CouncilId, id: number): Promise<boolean> => {
  const gone = await ctx.db
    .deleteFrom(`councils.${part}`)
    .where("council_id", "=", council)
    .where("id", "=", id)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
};

export const findCouncilArea = async (ctx: Ctx, id: CouncilId): Promise<AreaId | null> =>
  (await findCouncil(ctx, id))?.area_id ?? null;
