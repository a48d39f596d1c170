import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { PersonId, ProgrammeId, RecordId } from "../../../../kernel/ids.ts";
import type { Text } from "../../../../kernel/say.ts";
import { momentOf } from "../../../../platform/database/moment.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { DeskRequest, RequestId, State } from "../model.ts";
import { calendarsOf } from "../opening.ts";
import { type Standing, standingOf } from "../rules/standing.ts";
import { assignableIn, findRequest } from "../store.ts";
import { listAttachments, type RequestAttachment } from "./attachments.ts";

export type RequestEvent = {
  readonly at: Date;
  readonly kind: State;
  readonly words: string;
  readonly person: string;
  readonly assignee: string | null;
};

export type LinkedRecord = {
  readonly id: RecordId;
  readonly day: PlainDate;
  readonly minutes: number;
  readonly worker: string;
  readonly done: string;
};

export type AssigneeChoice = { readonly id: PersonId; readonly name: string };

export type RequestSheet = {
  readonly request: DeskRequest;
  readonly standing: Standing;
  readonly areaName: string;
  readonly centre: Text;
  readonly councils: readonly { readonly id: number; readonly name: string }[];
  readonly filedBy: string;
  readonly assignee: string | null;
  /** The assignee stands on no supporting post of the area any more. */
  readonly assigneeGone: boolean;
  readonly assignable: readonly AssigneeChoice[];
  readonly events: readonly RequestEvent[];
  readonly attachments: readonly RequestAttachment[];
  readonly records: readonly LinkedRecord[];
  /** Minutes of all its records. */
  readonly minutes: number;
};

type Around = {
  areaName: string;
  centre: Text;
  filedBy: string | null;
  assignee: string | null;
  councils: { id: number; name: string }[];
};

/** Everything about one request, or null when the actor may not see it, exactly as if it didn't exist. */
export const requestSheet = async (
  ctx: Ctx,
  programme: ProgrammeId,
  id: RequestId,
): Promise<RequestSheet | null> => {
  const request = await findRequest(ctx, programme, id);
  if (!request) return null;
  const around = await sql<Around>`
    select a.name as "areaName", ce.name as centre, f.name as "filedBy", p.name as assignee,
           (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by array_position(r.council_ids, c.id)), '[]')
              from councils.council c where c.id = any(r.council_ids)) as councils
      from desk.request r
      join programme.area a on a.id = r.area_id
      join programme.centre ce on ce.id = r.centre_id
      left join people.person f on f.id = r.filed_by
      left join people.person p on p.id = r.assignee_id
     where r.id = ${id}`.execute(ctx.db);
  const [row] = around.rows;
  if (!row) return null;
  const able = await assignableIn(ctx, request, ctx.today);
  const records = await recordsOf(ctx, id);
  return {
    ...row,
    request,
    filedBy: row.filedBy ?? "",
    standing: standingOf(request, momentOf(ctx), (await calendarsOf(ctx, programme))(request.centre)),
    assigneeGone: request.assignee !== null && !able.includes(request.assignee),
    assignable: await named(ctx, able),
    events: await eventsOf(ctx, id),
    attachments: await listAttachments(ctx, id),
    records,
    minutes: records.reduce((sum, { minutes }) => sum + minutes, 0),
  };
};

const named = async (ctx: Ctx, people: readonly PersonId[]): Promise<readonly AssigneeChoice[]> =>
  (
    await sql<AssigneeChoice>`
      select id, name from people.person where id = any(${[...people]}::int[]) order by kana, id`.execute(
      ctx.db,
    )
  ).rows;

const eventsOf = async (ctx: Ctx, id: RequestId): Promise<readonly RequestEvent[]> =>
  (
    await sql<RequestEvent>`
      select e.at, e.kind, e.words, coalesce(p.name, '') as person, t.name as assignee
        from desk.event e left join people.person p on p.id = e.person_id left join people.person t on t.id = e.assignee_id
       where e.request_id = ${id} order by e.id`.execute(ctx.db)
  ).rows;

const recordsOf = async (ctx: Ctx, id: RequestId): Promise<readonly LinkedRecord[]> =>
  (
    await sql<LinkedRecord>`
      select s.id, s.day, s.minutes, coalesce(w.name, '') as worker, left(s.done, 60) as done
        from desk.request_record l join support.record s on s.id = l.record_id left join people.person w on w.id = s.worker_id
       where l.request_id = ${id} order by s.day, s.id`.execute(ctx.db)
  ).rows;
