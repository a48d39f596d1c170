import { sql } from "kysely";
import type { DutyId, PersonId, ProgrammeId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type {
  Asker,
  CaseFields,
  Consultation,
  ConsultationId,
  LibraryEntry,
  LibraryEntryId,
  LibraryFields,
  LibraryState,
  NewEntry,
} from "./model.ts";
import type { Moved } from "./rules/moves.ts";

/** All SQL that writes cases and what hangs on them, or reads one to decide about it. */

const columns = sql`
  id, programme_id as programme, area_id as area, council_ids as councils, asked_by as "askedBy", asker_id as asker,
  written_by as writer, how, asked_on as "askedOn", duty_id as duty, question, confidential, state, keeper_id as keeper,
  answered_on as "answeredOn", closed_on as "closedOn", ask_again_on as "askAgainOn", helped, helped_on as "helpedOn", version`;

/** A case the actor may see; @param forUpdate holds it until the end of the transaction. */
export const findConsultation = async (
  ctx: Ctx,
  programme: ProgrammeId,
  id: ConsultationId,
  forUpdate = false,
): Promise<Consultation | null> => {
  const lock = forUpdate ? sql`for update` : sql``;
  const { rows } = await sql<Consultation>`
    select ${columns} from consultations.consultation where id = ${id} and programme_id = ${programme} ${lock}`.execute(
    ctx.db,
  );
  return rows[0] ?? null;
};

export const findByKey = async (ctx: Ctx, key: string, writer: PersonId): Promise<ConsultationId | null> => {
  const { rows } = await sql<{ id: ConsultationId }>`
    select id from consultations.consultation where submission_key = ${key} and written_by = ${writer}`.execute(
    ctx.db,
  );
  return rows[0]?.id ?? null;
};

const fieldsOf = (fields: CaseFields) => ({
  area_id: fields.area,
  council_ids: [...fields.councils],
  asked_by: fields.askedBy,
  how: fields.how,
  asked_on: fields.askedOn,
  duty_id: fields.duty,
  question: fields.question,
});

/** Answers null where a case of this key stands already. */
export const insertConsultation = async (
  ctx: Ctx,
  fields: CaseFields,
  around: {
    readonly programme: ProgrammeId;
    readonly asker: PersonId | null;
    readonly writer: PersonId;
    readonly keeper: PersonId | null;
    readonly confidential: boolean;
    readonly key: string;
  },
): Promise<ConsultationId | null> => {
  const row = await ctx.db
    .insertInto("consultations.consultation")
    .values({
      ...fieldsOf(fields),
      programme_id: around.programme,
      asker_id: around.asker,
      written_by: around.writer,
      keeper_id: around.keeper,
      confidential: around.confidential,
      submission_key: around.key,
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .onConflict((on) => on.column("submission_key").doNothing())
    .returning("id")
    .executeTakeFirst();
  return (row?.id as ConsultationId | undefined) ?? null;
};

const next = (one: Pick<Consultation, "version">, ctx: Ctx) => ({
  version: one.version + 1,
  updated_at: ctx.now,
});

export const updateFields = (ctx: Ctx, one: Consultation, fields: CaseFields) =>
  ctx.db
    .updateTable("consultations.consultation")
    .set({ ...fieldsOf(fields), ...next(one, ctx) })
    .where("id", "=", one.id)
    .execute();

export const updateStanding = (ctx: Ctx, one: Consultation, moved: Moved) =>
  ctx.db
    .updateTable("consultations.consultation")
    .set({
      state: moved.state,
      keeper_id: moved.keeper,
      answered_on: moved.answeredOn,
      closed_on: moved.closedOn,
      ask_again_on: moved.askAgainOn,
      helped: moved.helped,
      helped_on: moved.helpedOn,
      ...next(one, ctx),
    })
    .where("id", "=", one.id)
    .execute();

export const updateKeeper = (ctx: Ctx, one: Consultation, keeper: PersonId) =>
  ctx.db
    .updateTable("consultations.consultation")
    .set({ keeper_id: keeper, ...next(one, ctx) })
    .where("id", "=", one.id)
    .execute();

export const updateConfidential = (ctx: Ctx, one: Consultation, confidential: boolean) =>
  ctx.db
    .updateTable("consultations.consultation")
    .set({ confidential, ...next(one, ctx) })
    .where("id", "=", one.id)
    .execute();

type Place = Pick<Consultation, "id" | "area" | "programme">;

const placeOf = ({ id, area, programme }: Place) => ({
  consultation_id: id,
  area_id: area,
  programme_id: programme,
});

/** Answers false where an entry of this key stands already. */
export const insertEntry = async (
  ctx: Ctx,
  one: Place,
  entry: NewEntry,
  around: { readonly person: PersonId; readonly key: string },
): Promise<boolean> => {
  const result = await ctx.db
    .insertInto("consultations.entry")
    .values({
      ...placeOf(one),
      at: ctx.now,
      day: ctx.today,
      person_id: around.person,
      kind: entry.kind,
      body: entry.body,
      sources: entry.sources,
      referred_to: entry.referral?.to ?? "",
      consent_by: entry.referral?.consentBy ?? "",
      consent_on: entry.referral?.consentOn ?? null,
      helped: entry.helped,
      submission_key: around.key,
    })
    .onConflict((on) => on.column("submission_key").doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
};

export const hasEntry = async (ctx: Ctx, one: ConsultationId, key: string): Promise<boolean> =>
  (
    await sql`select 1 from consultations.entry where consultation_id = ${one} and submission_key = ${key}`.execute(
      ctx.db,
    )
  ).rows.length > 0;

export const addReaders = async (ctx: Ctx, one: Place, people: readonly PersonId[], by: PersonId) => {
  if (people.length === 0) return;
  await ctx.db
    .insertInto("consultations.reader")
    .values(people.map((person) => ({ ...placeOf(one), person_id: person, named_by: by })))
    .onConflict((on) => on.columns(["consultation_id", "person_id"]).doNothing())
    .execute();
};

export const removeReaders = async (ctx: Ctx, one: ConsultationId, people: readonly PersonId[]) => {
  if (people.length === 0) return;
  await ctx.db
    .deleteFrom("consultations.reader")
    .where("consultation_id", "=", one)
    .where("person_id", "in", people)
    .execute();
};

export const readersOf = async (ctx: Ctx, one: ConsultationId): Promise<PersonId[]> =>
  (
    await sql<{ person: PersonId }>`
      select person_id as person from consultations.reader where consultation_id = ${one} order by id`.execute(
      ctx.db,
    )
  ).rows.map(({ person }) => person);

export const findAsker = async (ctx: Ctx, one: ConsultationId): Promise<Asker | null> => {
  const { rows } = await sql<Asker>`
    select name, contact, version from consultations.asker where id = ${one}`.execute(ctx.db);
  return rows[0] ?? null;
};

export const putAsker = async (
  ctx: Ctx,
  { id, area, programme }: Place,
  { name, contact }: { readonly name: string; readonly contact: string },
  before: Asker | null,
): Promise<void> => {
  if (name === "" && contact === "") {
    if (before) await ctx.db.deleteFrom("consultations.asker").where("id", "=", id).execute();
    return;
  }
  if (before)
    await ctx.db
      .updateTable("consultations.asker")
      .set({ name, contact, version: before.version + 1 })
      .where("id", "=", id)
      .execute();
  else
    await ctx.db
      .insertInto("consultations.asker")
      .values({ id, area_id: area, programme_id: programme, name, contact })
      .execute();
};

const libraryColumns = sql`
  id, area_id as area, consultation_id as consultation, duty_id as duty, title, situation, done, result, state,
  published_on as "publishedOn", version`;

export const findLibraryEntry = async (
  ctx: Ctx,
  programme: ProgrammeId,
  id: LibraryEntryId,
  forUpdate = false,
): Promise<LibraryEntry | null> => {
  const lock = forUpdate ? sql`for update` : sql``;
  const { rows } = await sql<LibraryEntry>`
    select ${libraryColumns} from consultations.library_entry where id = ${id} and programme_id = ${programme} ${lock}`.execute(
    ctx.db,
  );
  return rows[0] ?? null;
};

/** The entry made of a case, if the actor may see it. */
export const entryOfCase = async (ctx: Ctx, one: ConsultationId): Promise<LibraryEntryId | null> => {
  const { rows } = await sql<{ id: LibraryEntryId }>`
    select id from consultations.library_entry where consultation_id = ${one}`.execute(ctx.db);
  return rows[0]?.id ?? null;
};

const publishedOf = (ctx: Ctx, state: LibraryState) => ({
  state,
  published_on: state === "published" ? ctx.today : null,
  updated_at: ctx.now,
});

/** Answers null where the case has become an entry already. */
export const insertLibraryEntry = async (
  ctx: Ctx,
  one: Place & { readonly duty: DutyId | null },
  fields: LibraryFields,
  state: LibraryState,
  writer: PersonId,
): Promise<LibraryEntryId | null> => {
  const row = await ctx.db
    .insertInto("consultations.library_entry")
    .values({
      ...placeOf(one),
      ...fields,
      ...publishedOf(ctx, state),
      duty_id: one.duty,
      written_by: writer,
    })
    .onConflict((on) => on.column("consultation_id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return (row?.id as LibraryEntryId | undefined) ?? null;
};

export const updateLibraryEntry = (
  ctx: Ctx,
  one: LibraryEntry,
  fields: LibraryFields,
  state: LibraryState,
) => {
  // The day of the first publication stays while it is only mended.
  const standing = one.state === state ? { state, updated_at: ctx.now } : publishedOf(ctx, state);
  return ctx.db
    .updateTable("consultations.library_entry")
    .set({ ...fields, ...standing, version: one.version + 1 })
    .where("id", "=", one.id)
    .execute();
};
