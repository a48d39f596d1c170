import { sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { AreaId, FileId, PersonId, ProgrammeId, RecordId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { AttachmentId, State, SupportRecord, Verdict } from "./model.ts";
import type { Checked } from "./rules/check-record.ts";

/** All SQL that writes records and what hangs on them, or reads one to decide about it. */

type Row = Omit<SupportRecord, "next" | "nextDoneOn"> & {
  next_step: string;
  next_due: PlainDate | null;
  next_owner_id: PersonId | null;
  next_done_on: PlainDate | null;
};

const columns = sql`
  id, programme_id as programme, centre_id as centre, area_id as area, worker_id as worker, keeper_id as keeper, day, minutes, how, place,
  council_ids as councils, duty_id as duty, other_duty_ids as "otherDuties", axis, people_met as "peopleMet",
  met_by_generation as "metByGeneration", asked, done, outcome, next_step, next_due, next_owner_id, next_done_on, state, version`;

const recordOf = ({ next_step, next_due, next_owner_id, next_done_on, ...rest }: Row): SupportRecord => ({
  ...rest,
  nextDoneOn: next_done_on,
  next:
    next_step !== "" && next_due && next_owner_id
      ? { step: next_step, due: next_due, owner: next_owner_id }
      : null,
});

/** Records the actor may see; @param forUpdate locks them in the order of their ids, so that no two writers wait crosswise. */
export const findRecords = async (
  ctx: Ctx,
  programme: ProgrammeId,
  ids: readonly RecordId[],
  forUpdate = false,
): Promise<SupportRecord[]> => {
  const lock = forUpdate ? sql`for update` : sql``;
  const found = await sql<Row>`
    select ${columns} from support.record
     where id = any(${ids}::int[]) and programme_id = ${programme} order by id ${lock}`.execute(ctx.db);
  return found.rows.map(recordOf);
};

export const findRecord = async (ctx: Ctx, programme: ProgrammeId, id: RecordId, forUpdate = false) =>
  (await findRecords(ctx, programme, [id], forUpdate))[0] ?? null;

export type NewRecord = Checked & {
  readonly programme: ProgrammeId;
  readonly worker: PersonId;
  readonly key: string;
  readonly state: State;
};

const columnsOf = (record: Checked) => ({
  centre_id: record.centre,
  area_id: record.area,
  day: record.day,
  minutes: record.minutes,
  how: record.how,
  place: record.place,
  council_ids: [...record.councils],
  duty_id: record.duty,
  other_duty_ids: [...record.otherDuties],
  axis: record.axis,
  people_met: record.peopleMet,
  met_by_generation: record.metByGeneration,
  asked: record.asked,
  done: record.done,
  outcome: record.outcome,
  next_step: record.next?.step ?? "",
  next_due: record.next?.due ?? null,
  next_owner_id: record.next?.owner ?? null,
});

/** Adds records as one set; a key that stands already adds nothing. Answers the ids of what was added. */
export const insertRecords = async (ctx: Ctx, records: readonly NewRecord[]): Promise<RecordId[]> => {
  const rows = records.map((record) => ({
    ...columnsOf(record),
    programme_id: record.programme,
    worker_id: record.worker,
    submission_key: record.key,
    state: record.state,
  }));
  const added = await sql<{ id: RecordId }>`
    insert into support.record (programme_id, centre_id, area_id, worker_id, day, minutes, how, place, council_ids, duty_id,
           other_duty_ids, axis, people_met, met_by_generation, asked, done, outcome, next_step, next_due, next_owner_id,
           submission_key, state, submitted_at)
    select programme_id, centre_id, area_id, worker_id, day, minutes, how, place, council_ids, duty_id,
           other_duty_ids, axis, people_met, met_by_generation, asked, done, outcome, next_step, next_due, next_owner_id,
           submission_key, state, ${ctx.now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (programme_id int, centre_id int, area_id int, worker_id int,
           day date, minutes int, how text, place text, council_ids int[], duty_id int, other_duty_ids int[], axis text,
           people_met int, met_by_generation jsonb, asked text, done text, outcome text, next_step text, next_due date,
           next_owner_id int, submission_key uuid, state text)
        on conflict (submission_key) do nothing
    returning id`.execute(ctx.db);
  return added.rows.map(({ id }) => id);
};

export const findByKey = async (ctx: Ctx, key: string, worker: PersonId): Promise<RecordId | null> => {
  const row = await ctx.db
    .selectFrom("support.record")
    .select("id")
    .where("submission_key", "=", key)
    .where("worker_id", "=", worker)
    .executeTakeFirst();
  return (row?.id as RecordId | undefined) ?? null;
};

/** How many of these keys stand already, of what the actor may see. */
export const countByKeys = async (ctx: Ctx, keys: readonly string[]): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from support.record where submission_key = any(${keys}::uuid[])`.execute(
    ctx.db,
  );
  return rows[0]?.n ?? 0;
};

/** Which of these are records of the programme, of what the actor may see. */
export const idsHere = async (
  ctx: Ctx,
  programme: ProgrammeId,
  ids: readonly RecordId[],
): Promise<ReadonlySet<RecordId>> => {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: RecordId }>`
    select id from support.record where id = any(${ids}::int[]) and programme_id = ${programme}`.execute(
    ctx.db,
  );
  return new Set(rows.map(({ id }) => id));
};

export const updateRecord = async (
  ctx: Ctx,
  before: SupportRecord,
  record: Checked,
  { state, keeper }: { readonly state: State; readonly keeper: PersonId | null },
): Promise<void> => {
  const { met_by_generation, ...rest } = columnsOf(record);
  const sameStep = before.next !== null && record.next?.step === before.next.step;
  await ctx.db
    .updateTable("support.record")
    .set({
      ...rest,
      met_by_generation: JSON.stringify(met_by_generation),
      next_done_on: sameStep ? before.nextDoneOn : null,
      state,
      keeper_id: keeper,
      version: before.version + 1,
      updated_at: ctx.now,
      submitted_at: ctx.now,
    })
    .where("id", "=", before.id)
    .execute();
};

export const setState = (ctx: Ctx, ids: readonly RecordId[], state: State) =>
  sql`update support.record set state = ${state}, version = version + 1, updated_at = ${ctx.now} where id = any(${[...ids]}::int[])`.execute(
    ctx.db,
  );

export const setNextDone = (ctx: Ctx, id: RecordId, day: PlainDate | null) =>
  ctx.db
    .updateTable("support.record")
    .set((row) => ({ next_done_on: day, version: row("version", "+", 1), updated_at: ctx.now }))
    .where("id", "=", id)
    .execute();

/** The same word on any number of records, in one statement. */
export const insertReviews = (
  ctx: Ctx,
  records: readonly Pick<SupportRecord, "id" | "area">[],
  review: { readonly reviewer: PersonId; readonly verdict: Verdict; readonly note: string },
) =>
  sql`insert into support.review (record_id, area_id, reviewer_id, verdict, note)
      select r.id, r.area, ${review.reviewer}, ${review.verdict}, ${review.note}
        from unnest(${records.map(({ id }) => id)}::int[], ${records.map(({ area }) => area)}::int[]) r (id, area)`.execute(
    ctx.db,
  );

export const insertAttachment = (
  ctx: Ctx,
  record: { readonly id: RecordId; readonly area: AreaId },
  file: { readonly id: FileId; readonly name: string },
) =>
  ctx.db
    .insertInto("support.attachment")
    .values({ record_id: record.id, area_id: record.area, file_id: file.id, name: file.name })
    .onConflict((on) => on.columns(["record_id", "file_id"]).doNothing())
    .execute();

export const deleteAttachments = (ctx: Ctx, record: RecordId, ids: readonly AttachmentId[]) =>
  ctx.db.deleteFrom("support.attachment").where("record_id", "=", record).where("id", "in", ids).execute();
