import { sql } from "kysely";
import type { PlainDate } from "../../../kernel/dates.ts";
import type { AreaId, FileId, PersonId, ProgrammeId, RecordId } from "../../../kernel/ids.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { DeskRequest, Place, RequestFields, RequestId, State, Target } from "./model.ts";

/** All SQL that writes requests and what hangs on them, or reads one to decide about it. */

type Row = Omit<DeskRequest, "acknowledge" | "answer"> & {
  acknowledge_soon: Date;
  acknowledge_by: Date;
  answer_soon: Date;
  answer_by: Date;
};

const requestOf = ({
  acknowledge_soon,
  acknowledge_by,
  answer_soon,
  answer_by,
  ...rest
}: Row): DeskRequest => ({
  ...rest,
  acknowledge: { soon: acknowledge_soon, by: acknowledge_by },
  answer: { soon: answer_soon, by: answer_by },
});

/** A request the actor may see. */
export const findRequest = async (
  ctx: Ctx,
  programme: ProgrammeId,
  id: RequestId,
): Promise<DeskRequest | null> => {
  const { rows } = await sql<Row>`
    select id, programme_id as programme, centre_id as centre, area_id as area, council_ids as councils, what, why,
           wished_by as "wishedBy", filed_by as "filedBy", filed_at as "filedAt", acknowledge_soon, acknowledge_by,
           answer_soon, answer_by, state, assignee_id as assignee, acknowledged_at as "acknowledgedAt",
           answered_at as "answeredAt", closed_at as "closedAt", version
      from desk.request where id = ${id} and programme_id = ${programme}`.execute(ctx.db);
  return rows[0] ? requestOf(rows[0]) : null;
};

export const findByKey = async (ctx: Ctx, key: string, person: PersonId): Promise<RequestId | null> => {
  const row = await ctx.db
    .selectFrom("desk.request")
    .select("id")
    .where("submission_key", "=", key)
    .where("filed_by", "=", person)
    .executeTakeFirst();
  return (row?.id as RequestId | undefined) ?? null;
};

type NewRequest = RequestFields & {
  readonly programme: ProgrammeId;
  readonly place: Place;
  readonly key: string;
  readonly filedBy: PersonId;
  readonly filedAt: Date;
  readonly acknowledge: Target;
  readonly answer: Target;
};

export const insertRequest = async (ctx: Ctx, request: NewRequest): Promise<RequestId> => {
  const { id } = await ctx.db
    .insertInto("desk.request")
    .values({
      programme_id: request.programme,
      centre_id: request.place.centre,
      area_id: request.place.area,
      council_ids: [...request.councils],
      what: request.what,
      why: request.why,
      wished_by: request.wishedBy,
      filed_by: request.filedBy,
      filed_at: request.filedAt,
      acknowledge_soon: request.acknowledge.soon,
      acknowledge_by: request.acknowledge.by,
      answer_soon: request.answer.soon,
      answer_by: request.answer.by,
      first_answer_by: request.answer.by,
      submission_key: request.key,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id as RequestId;
};

export type NewEvent = {
  readonly kind: State;
  readonly at: Date;
  readonly person: PersonId;
  readonly words?: string;
  readonly assignee?: PersonId;
  /** The new time for the answer, when it is asked again. */
  readonly answer?: Target;
};

/** One step; the database moves the request along with it. */
export const insertEvent = (
  ctx: Ctx,
  request: { readonly id: RequestId; readonly area: AreaId },
  event: NewEvent,
) =>
  ctx.db
    .insertInto("desk.event")
    .values({
      request_id: request.id,
      area_id: request.area,
      at: event.at,
      person_id: event.person,
      kind: event.kind,
      words: event.words ?? "",
      assignee_id: event.assignee ?? null,
      answer_soon: event.answer?.soon ?? null,
      answer_by: event.answer?.by ?? null,
    })
    .execute();

/** When the last step was taken. */
export const lastEventAt = async (ctx: Ctx, request: RequestId): Promise<Date | null> => {
  const { rows } = await sql<{ at: Date | null }>`
    select max(at) as at from desk.event where request_id = ${request}`.execute(ctx.db);
  return rows[0]?.at ?? null;
};

/** Who can be given a request of the area on a day. */
export const assignableIn = async (
  ctx: Ctx,
  request: Pick<DeskRequest, "programme" | "area">,
  day: PlainDate,
): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ people: PersonId[] }>`
    select desk.assignable(${request.programme}, ${request.area}, ${day}::date) as people`.execute(ctx.db);
  return rows[0]?.people ?? [];
};

export const insertAttachment = (
  ctx: Ctx,
  request: { readonly id: RequestId; readonly area: AreaId },
  file: { readonly id: FileId; readonly name: string },
) =>
  ctx.db
    .insertInto("desk.attachment")
    .values({ request_id: request.id, area_id: request.area, file_id: file.id, name: file.name })
    .onConflict((on) => on.columns(["request_id", "file_id"]).doNothing())
    .execute();

/** A record belongs to one request; the same link twice stays one. */
export const insertLink = (
  ctx: Ctx,
  request: { readonly id: RequestId; readonly area: AreaId },
  record: RecordId,
) =>
  ctx.db
    .insertInto("desk.request_record")
    .values({ record_id: record, request_id: request.id, area_id: request.area })
    .onConflict((on) => on.column("record_id").doNothing())
    .execute();

/** Notes that lateness was told; answers false when another process was quicker. */
export const setEscalated = async (ctx: Ctx, id: RequestId, at: Date): Promise<boolean> => {
  const { numUpdatedRows } = await ctx.db
    .updateTable("desk.request")
    .set({ escalated_at: at })
    .where("id", "=", id)
    .where("escalated_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
