import { type RawBuilder, sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { AreaId, CentreId, CouncilId, PersonId, ProgrammeId } from "../../../../kernel/ids.ts";
import { momentOf } from "../../../../platform/database/moment.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { RequestId, State, Target } from "../model.ts";
import { calendarsOf } from "../opening.ts";
import { type Standing, standingOf } from "../rules/standing.ts";

export const requestSorts = ["urgency", "filed", "wished", "state"] as const;
export type RequestSort = (typeof requestSorts)[number];

/** The day that a period is about: when it was filed, acknowledged, first answered or closed; or that it had no answer yet when the period ended. */
export const requestDays = ["filed", "acknowledged", "answered", "closed", "unanswered"] as const;
export type RequestDay = (typeof requestDays)[number];

export type RequestFilter = {
  readonly dayOf?: RequestDay;
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  /** Acknowledged or first answered after its time; of those without either yet, when their time is past. */
  readonly late?: boolean;
  /** Code of a centre, with the branches below it. */
  readonly centre?: string | null;
  readonly council?: CouncilId | null;
  readonly assignee?: PersonId | null;
  /** `open`: everything that isn't closed. */
  readonly state?: State | "open" | null;
  /** Words that occur in the request or its answers; two characters are enough. */
  readonly text?: string;
  readonly sort?: RequestSort;
  readonly ascending?: boolean;
  /** 1-based */
  readonly page?: number;
};

export type ListedRequest = {
  readonly id: RequestId;
  readonly what: string;
  readonly area: AreaId;
  readonly areaName: string;
  readonly councils: readonly string[];
  readonly filedAt: Date;
  readonly filedBy: string;
  readonly wishedBy: PlainDate | null;
  readonly assignee: PersonId | null;
  readonly assigneeName: string;
  readonly state: State;
  readonly standing: Standing;
};

export const requestPageSize = 50;
/** More rows than this make no sheet that a person can use. */
const mostExported = 100_000;

type Row = Omit<ListedRequest, "standing"> & {
  centre: CentreId;
  acknowledge_soon: Date;
  acknowledge_by: Date;
  answer_soon: Date;
  answer_by: Date;
};

export const listedColumns = sql`
  r.id, r.area_id as area, a.name as "areaName", r.centre_id as centre,
  array(select c.name from councils.council c where c.id = any(r.council_ids) order by array_position(r.council_ids, c.id)) as councils,
  r.filed_at as "filedAt", coalesce(f.name, '') as "filedBy", r.wished_by as "wishedBy", r.assignee_id as assignee,
  coalesce(p.name, '') as "assigneeName", r.state, r.acknowledge_soon, r.acknowledge_by, r.answer_soon, r.answer_by`;

export const listedFrom = sql`
  desk.request r join programme.area a on a.id = r.area_id
    left join people.person f on f.id = r.filed_by left join people.person p on p.id = r.assignee_id`;

/** Late first, then what is nearly due, then the rest of the centre's work, then the client's turn, then what is closed. */
const urgency = (now: Date) => sql`
  case when r.state = 'accepted' then 4 when r.state = 'answered' then 3
       when ${now} > ${due} then 0
       when ${now} >= case when r.state = 'received' and r.acknowledge_by <= r.answer_by then r.acknowledge_soon else r.answer_soon end then 1
       else 2 end`;
const due = sql`case when r.state = 'received' and r.acknowledge_by <= r.answer_by then r.acknowledge_by else r.answer_by end`;

const orderOf = (filter: RequestFilter, now: Date): RawBuilder<unknown> => {
  const way = filter.ascending ? sql`asc` : sql`desc`;
  const newest = sql`r.filed_at desc, r.id desc`;
  switch (filter.sort) {
    case "filed":
      return sql`r.filed_at ${way}, r.id ${way}`;
    case "wished":
      return sql`r.wished_by ${way} nulls last, ${newest}`;
    case "state":
      return sql`array_position(array['received','acknowledged','assigned','reopened','answered','accepted'], r.state) ${way}, ${newest}`;
    default: {
      const opposite = filter.ascending === false ? sql`desc` : sql`asc`;
      return sql`${urgency(now)} ${opposite}, case when r.state not in ('answered', 'accepted') then ${due} end ${opposite}, ${newest}`;
    }
  }
};

const dayColumns: Record<Exclude<RequestDay, "unanswered">, RawBuilder<unknown>> = {
  filed: sql`r.filed_at`,
  acknowledged: sql`r.acknowledged_at`,
  answered: sql`r.answered_at`,
  closed: sql`r.closed_at`,
};

/** Days are Japan's. */
const periodOf = ({ from = null, to = null, dayOf = "filed" }: RequestFilter): RawBuilder<unknown>[] => {
  const begin = sql`${from}::date::timestamp at time zone 'Asia/Tokyo'`;
  const end = sql`(${to}::date + 1)::timestamp at time zone 'Asia/Tokyo'`;
  if (dayOf === "unanswered")
    return to
      ? [sql`r.filed_at < ${end} and (r.answered_at is null or r.answered_at >= ${end})`]
      : [sql`r.answered_at is null`];
  const day = dayColumns[dayOf];
  return [...(from ? [sql`${day} >= ${begin}`] : []), ...(to ? [sql`${day} < ${end}`] : [])];
};

const lateOf = (now: Date) =>
  sql`(coalesce(r.acknowledged_at, ${now}) > r.acknowledge_by or coalesce(r.answered_at, ${now}) > r.first_answer_by)`;

const conditionsOf = (programme: ProgrammeId, filter: RequestFilter, now: Date): RawBuilder<unknown> =>
  sql.join(
    [
      sql`r.programme_id = ${programme}`,
      ...periodOf(filter),
      ...(filter.late ? [lateOf(now)] : []),
      ...(filter.centre
        ? [
            sql`r.centre_id in (
              with recursive below as (
                select ce.id from programme.centre ce where ce.programme_id = ${programme} and ce.code = ${filter.centre}
                union all select ce.id from programme.centre ce join below on below.id = ce.parent_id)
              select below.id from below)`,
          ]
        : []),
      ...(filter.council ? [sql`${filter.council} = any(r.council_ids)`] : []),
      ...(filter.assignee ? [sql`r.assignee_id = ${filter.assignee}`] : []),
      ...(filter.state === "open" ? [sql`r.state <> 'accepted'`] : []),
      ...(filter.state && filter.state !== "open" ? [sql`r.state = ${filter.state}`] : []),
      ...(filter.text?.trim()
        ? [sql`r.id in (select found.id from search.find(${filter.text}, array['request'], 200) found)`]
        : []),
    ],
    sql` and `,
  );

export const withStanding = async <R extends Row>(ctx: Ctx, programme: ProgrammeId, rows: readonly R[]) => {
  const calendars = await calendarsOf(ctx, programme);
  const now = momentOf(ctx);
  return rows.map((row) => {
    const target = (soon: Date, by: Date): Target => ({ soon, by });
    const clocked = {
      state: row.state,
      acknowledge: target(row.acknowledge_soon, row.acknowledge_by),
      answer: target(row.answer_soon, row.answer_by),
    };
    return { ...row, standing: standingOf(clocked, now, calendars(row.centre)) };
  });
};

/** One page of the requests the actor may see. */
export const listRequests = async (
  ctx: Ctx,
  programme: ProgrammeId,
  filter: RequestFilter,
): Promise<{ readonly rows: readonly ListedRequest[]; readonly total: number }> => {
  const offset = (Math.max(1, filter.page ?? 1) - 1) * requestPageSize;
  const { rows } = await sql<Row & { total: number }>`
    select ${listedColumns}, left(r.what, 80) as what, count(*) over ()::int as total
      from ${listedFrom}
     where ${conditionsOf(programme, filter, momentOf(ctx))}
     order by ${orderOf(filter, momentOf(ctx))}
     limit ${sql.lit(requestPageSize)} offset ${offset}`.execute(ctx.db);
  return { rows: await withStanding(ctx, programme, rows), total: rows[0]?.total ?? 0 };
};

/** Everything a file of requests holds. */
export type ExportedRequest = ListedRequest & {
  readonly why: string;
  readonly due: Date;
  readonly acknowledgedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
  readonly answer: string;
  /** Minutes of the support records that belong to it. */
  readonly minutes: number;
};

/** All requests of a filter, for Excel and CSV. */
export const exportRequests = async (
  ctx: Ctx,
  programme: ProgrammeId,
  filter: RequestFilter,
): Promise<readonly ExportedRequest[]> => {
  const { rows } = await sql<Row & Omit<ExportedRequest, "standing">>`
    select ${listedColumns}, r.what, r.why, ${due} as due, r.acknowledged_at as "acknowledgedAt", r.answered_at as "answeredAt",
           r.closed_at as "closedAt",
           coalesce((select e.words from desk.event e where e.request_id = r.id and e.kind = 'answered' order by e.id desc limit 1), '') as answer,
           (select coalesce(sum(s.minutes), 0)::int from desk.request_record l join support.record s on s.id = l.record_id
             where l.request_id = r.id) as minutes
      from ${listedFrom}
     where ${conditionsOf(programme, filter, momentOf(ctx))}
     order by ${orderOf(filter, momentOf(ctx))}
     limit ${sql.lit(mostExported)}`.execute(ctx.db);
  return withStanding(ctx, programme, rows);
};
