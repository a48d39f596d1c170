import { sql } from "kysely";
import { z } from "zod";
import type { RecordId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";

/** Names of the forms that keep drafts; other modules may keep theirs under names of their own. */
export const draftForms = {
  newRecord: "record-new",
  record: (id: RecordId) => `record-${id}`,
} as const;

export type DraftFields = readonly (readonly [string, string])[];
export type Draft = { readonly form: string; readonly fields: DraftFields; readonly savedAt: Date };

const fieldsShape = z.array(z.tuple([z.string(), z.string()]));

const draftOf = (row: { form: string; fields: unknown; saved_at: Date }): Draft => ({
  form: row.form,
  fields: fieldsShape.catch([]).parse(row.fields),
  savedAt: row.saved_at,
});

const own = (ctx: Ctx) =>
  ctx.actor.kind === "person" && ctx.programme
    ? { person_id: ctx.actor.id, programme_id: ctx.programme.id }
    : null;

/** What the actor has typed into this form and not yet sent. */
export const findDraft = async (ctx: Ctx, form: string): Promise<Draft | null> => {
  const mine = own(ctx);
  if (!mine) return null;
  const row = await ctx.db
    .selectFrom("support.draft")
    .select(["form", "fields", "saved_at"])
    .where("person_id", "=", mine.person_id)
    .where("programme_id", "=", mine.programme_id)
    .where("form", "=", form)
    .executeTakeFirst();
  return row ? draftOf(row) : null;
};

/** The actor's drafts in this programme, the latest first. */
export const listDrafts = async (ctx: Ctx): Promise<Draft[]> => {
  const mine = own(ctx);
  if (!mine) return [];
  const rows = await ctx.db
    .selectFrom("support.draft")
    .select(["form", "fields", "saved_at"])
    .where("person_id", "=", mine.person_id)
    .where("programme_id", "=", mine.programme_id)
    .orderBy("saved_at", "desc")
    .execute();
  return rows.map(draftOf);
};

export const putDraft = async (ctx: Ctx, form: string, fields: DraftFields): Promise<void> => {
  const mine = own(ctx);
  if (!mine) return;
  await sql`
    insert into support.draft (person_id, form, programme_id, fields)
    values (${mine.person_id}, ${form}, ${mine.programme_id}, ${JSON.stringify(fields)}::jsonb)
        on conflict (person_id, form, programme_id) do update set fields = excluded.fields, saved_at = now()`.execute(
    ctx.db,
  );
};

export const removeDraft = async (ctx: Ctx, form: string): Promise<void> => {
  const mine = own(ctx);
  if (!mine) return;
  await ctx.db
    .deleteFrom("support.draft")
    .where("person_id", "=", mine.person_id)
    .where("programme_id", "=", mine.programme_id)
    .where("form", "=", form)
    .execute();
};
