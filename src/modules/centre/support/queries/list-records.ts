import { type RawBuilder, sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type {
  AreaId,
  CentreId,
  CouncilId,
  DutyId,
  PersonId,
  ProgrammeId,
  RecordId,
} from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { State } from "../model.ts";
import { longWaitBefore } from "../rules/waiting.ts";

export const recordSorts = ["day", "minutes", "duty", "state"] as const;
export type RecordSort = (typeof recordSorts)[number];

export type RecordFilter = {
  readonly from?: PlainDate | null;
  readonly to?: PlainDate | null;
  readonly council?: CouncilId | null;
  readonly duty?: DutyId | null;
  /** Code of an axis of the programme. */
  readonly axis?: string | null;
  /** Who did the work, or answers for it since a hand-over. */
  readonly worker?: PersonId | null;
  readonly state?: State | null;
  readonly centre?: CentreId | null;
  /** Who did the work, and nobody else. */
  readonly author?: PersonId | null;
  /** Open next steps whose due date is over, whoever sees to them or this person. */
  readonly overdue?: PersonId | "anybody" | null;
  /** Those that have waited long for their review. */
  readonly waitsLong?: boolean;
  /** Words that occur in the record; two characters are enough. */
  readonly text?: string;
  readonly sort?: RecordSort;
  readonly ascending?: boolean;
  /** 1-based */
  readonly page?: number;
};

/** A line of the list: ids instead of names, which the page has anyway from its filter's choices. */
export type ListedRecord = {
  readonly id: RecordId;
  readonly day: PlainDate;
  readonly minutes: number;
  readonly how: string;
  readonly worker: PersonId;
  readonly councils: readonly CouncilId[];
  readonly area: AreaId;
  readonly duty: DutyId;
  readonly state: State;
  readonly done: string;
};

export const pageSize = 50;
/** Counting stops here: beyond, the list says 「以上」 instead of making everybody wait. */
export const mostCounted = 10_000;
/** Words are looked for until so many records of the period hold them, the newest first. */
const mostFound = 3000;

/** Through the council's shares when a council is asked for, so that its index gives the order; else through the records. */
const sourceOf = (programme: ProgrammeId, filter: RecordFilter) =>
  filter.council
    ? {
        from: sql`support.share s`,
        joined: sql`support.share s join support.record r on r.id = s.record_id`,
        key: { day: sql`s.day`, id: sql`s.record_id`, duty: sql`s.duty_id`, state: sql`s.state` },
        where: [sql`s.council_id = ${filter.council}`, sql`s.programme_id = ${programme}`],
        // What only the record row knows has to be looked up there.
        needsRecord: [
          filter.axis,
          filter.worker,
          filter.author,
          filter.centre,
          filter.overdue,
          filter.waitsLong,
        ].some(Boolean),
      }
    : {
        from: sql`support.record r`,
        joined: sql`support.record r`,
        key: { day: sql`r.day`, id: sql`r.id`, duty: sql`r.duty_id`, state: sql`r.state` },
        where: [sql`r.programme_id = ${programme}`],
        needsRecord: false,
      };

/** Ids of the records that hold the words, before everything else is asked: two of the statement's parts need them. */
const foundBy = (filter: RecordFilter): RawBuilder<unknown> =>
  filter.text?.trim()
    ? sql`with found as materialized (
        select search.record_ids(${filter.text}, ${filter.from ?? null}::date, ${filter.to ?? null}::date, ${sql.lit(mostFound + 1)}) as id)`
    : sql``;

type Source = ReturnType<typeof sourceOf>;

/** What waits is also listed under whoever answers for it since a hand-over; written as its index is. */
const keptBy = (person: PersonId) =>
  sql`(r.state <> 'approved' and coalesce(r.keeper_id, r.worker_id) = ${person})`;

/** Conditions that lead here from the numbers of other pages. */
const supervised = (ctx: Ctx, filter: RecordFilter) => [
  ...(filter.axis ? [sql`r.axis = ${filter.axis}`] : []),
  ...(filter.centre ? [sql`r.centre_id = ${filter.centre}`] : []),
  ...(filter.author ? [sql`r.worker_id = ${filter.author}`] : []),
  ...(filter.overdue
    ? [sql`r.next_step <> '' and r.next_done_on is null and r.next_due < ${ctx.today}::date`]
    : []),
  ...(typeof filter.overdue === "number" ? [sql`r.next_owner_id = ${filter.overdue}`] : []),
  ...(filter.waitsLong
    ? [
        sql`r.state = 'submitted' and r.submitted_at < (${longWaitBefore(ctx.today)}::date::timestamp at time zone 'Asia/Tokyo')`,
      ]
    : []),
];

const conditionsOf = (ctx: Ctx, source: Source, filter: RecordFilter): RawBuilder<unknown> => {
  const { key } = source;
  const found = [
    ...source.where,
    ...(filter.from ? [sql`${key.day} >= ${filter.from}::date`] : []),
    ...(filter.to ? [sql`${key.day} <= ${filter.to}::date`] : []),
    ...(filter.duty ? [sql`${key.duty} = ${filter.duty}`] : []),
    ...(filter.state ? [sql`${key.state} = ${filter.state}`] : []),
    ...(filter.worker ? [sql`(r.worker_id = ${filter.worker} or ${keptBy(filter.worker)})`] : []),
    ...supervised(ctx, filter),
    ...(filter.text?.trim() ? [sql`${key.id} in (select id from found)`] : []),
  ];
  return sql.join(found, sql` and `);
};

const orderOf = (source: Source, filter: RecordFilter): RawBuilder<unknown> => {
  const way = filter.ascending ? sql`asc` : sql`desc`;
  const { key } = source;
  const newestFirst = sql`${key.day} desc, ${key.id} desc`;
  switch (filter.sort) {
    case "minutes":
      return sql`r.minutes ${way}, ${newestFirst}`;
    case "duty":
      return sql`(select d.position from programme.duty d where d.id = ${key.duty}) ${way}, ${newestFirst}`;
    case "state":
      return sql`${key.state} ${way}, ${newestFirst}`;
    default:
      return sql`${key.day} ${way}, ${key.id} ${way}`;
  }
};

/** One page of the records the actor may see. One statement; counted up to `mostCounted`. */
export const listRecords = async (
  ctx: Ctx,
  programme: ProgrammeId,
  filter: RecordFilter,
): Promise<{ readonly rows: readonly ListedRecord[]; readonly total: number; readonly more: boolean }> => {
  const source = sourceOf(programme, filter);
  const where = conditionsOf(ctx, source, filter);
  const offset = (Math.max(1, filter.page ?? 1) - 1) * pageSize;
  const counted = source.needsRecord ? source.joined : source.from;
  const { rows } = await sql<ListedRecord & { total: number; cut: boolean }>`
    ${foundBy(filter)}
    select r.id, r.day, r.minutes, r.how, r.worker_id as worker, r.council_ids as councils, r.area_id as area, r.duty_id as duty,
           r.state, left(r.done, 60) as done,
           (select count(*)::int from (select from ${counted} where ${where} limit ${sql.lit(mostCounted + 1)}) c) as total,
           ${filter.text?.trim() ? sql`(select count(*) > ${sql.lit(mostFound)} from found)` : sql`false`} as cut
      from ${source.joined}
     where ${where}
     order by ${orderOf(source, filter)}
     limit ${sql.lit(pageSize)} offset ${offset}`.execute(ctx.db);
  const total = rows[0]?.total ?? 0;
  return { rows, total: Math.min(total, mostCounted), more: total > mostCounted || rows[0]?.cut === true };
};

/** Everything a file of records holds. */
export type ExportedRecord = ListedRecord & {
  readonly place: string;
  readonly otherDuties: readonly DutyId[];
  readonly axis: string | null;
  readonly peopleMet: number | null;
  readonly asked: string;
  readonly outcome: string;
  readonly nextStep: string;
  readonly nextDue: PlainDate | null;
  readonly nextOwner: PersonId | null;
  readonly areaName: string;
};

/** More rows than this make no sheet that a person can use; the filter narrows it down. */
export const mostExported = 100_000;

/** All records of a filter, newest first, for Excel and CSV. */
export const exportRecords = async (
  ctx: Ctx,
  programme: ProgrammeId,
  filter: RecordFilter,
): Promise<readonly ExportedRecord[]> => {
  const source = sourceOf(programme, filter);
  const { rows } = await sql<ExportedRecord>`
    ${foundBy(filter)}
    select r.id, r.day, r.minutes, r.how, r.worker_id as worker, r.council_ids as councils, r.area_id as area, r.duty_id as duty,
           r.state, r.done, r.place, r.other_duty_ids as "otherDuties", r.axis, r.people_met as "peopleMet", r.asked, r.outcome,
           r.next_step as "nextStep", r.next_due as "nextDue", r.next_owner_id as "nextOwner", a.name as "areaName"
      from ${source.joined} join programme.area a on a.id = r.area_id
     where ${conditionsOf(ctx, source, filter)}
     order by ${orderOf(source, filter)}
     limit ${sql.lit(mostExported)}`.execute(ctx.db);
  return rows;
};
