import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { CouncilId, DutyId, PersonId, ProgrammeId, RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { mostApproved } from "../rules/review.ts";
import { longWaitBefore } from "../rules/waiting.ts";

export type WaitingRecord = {
  readonly id: RecordId;
  readonly version: number;
  readonly day: PlainDate;
  readonly minutes: number;
  readonly worker: PersonId;
  readonly workerName: string;
  readonly councils: readonly CouncilId[];
  readonly areaName: string;
  readonly duty: DutyId;
  readonly asked: string;
  readonly done: string;
  readonly outcome: string;
  /** When it was handed in, for the first time or anew. */
  readonly since: Date;
  /** It had been returned before. */
  readonly again: boolean;
};

export const reviewPageSize = 50;
/** Whatever one page shows can be approved at once. */
export const largestReviewPage = mostApproved;

export const waits = ["new", "long"] as const;
export type Wait = (typeof waits)[number];

export type WaitingFilter = {
  readonly worker?: PersonId | null;
  readonly council?: CouncilId | null;
  readonly duty?: DutyId | null;
  /** Those that came in the last days, or those that have waited long; absent = both. */
  readonly wait?: Wait | null;
  /** 1-based */
  readonly page?: number;
  readonly size?: number;
};

export type Waiting = {
  readonly rows: readonly WaitingRecord[];
  /** How many match, by how long they have waited. */
  readonly counts: Readonly<Record<Wait, number>>;
};

/** Nobody reviews what they wrote or took over. */
const ofOthers = sql`r.worker_id is distinct from app.actor_id() and r.keeper_id is distinct from app.actor_id()`;

/** Asked as a set, and as no condition of an index: the way leads over what waits, not over every record of an area. */
const mine = (programme: ProgrammeId) => sql`
  r.programme_id = ${programme} and r.state = 'submitted' and ${ofOthers}
  and (r.area_id in (select unnest(app.areas('record.review')))) is true`;

const waitsLong = (ctx: Ctx) =>
  sql`r.submitted_at < (${longWaitBefore(ctx.today)}::date::timestamp at time zone 'Asia/Tokyo')`;

/** What the actor has to review: handed in by others, where the actor reviews; waiting longest first. */
export const listWaiting = async (
  ctx: Ctx,
  programme: ProgrammeId,
  filter: WaitingFilter = {},
): Promise<Waiting> => {
  const size = Math.min(largestReviewPage, filter.size ?? reviewPageSize);
  const where = sql.join(
    [
      mine(programme),
      ...(filter.worker ? [sql`r.worker_id = ${filter.worker}`] : []),
      ...(filter.council ? [sql`${filter.council} = any(r.council_ids)`] : []),
      ...(filter.duty ? [sql`r.duty_id = ${filter.duty}`] : []),
    ],
    sql` and `,
  );
  const ofWait =
    filter.wait === "long"
      ? sql` and ${waitsLong(ctx)}`
      : filter.wait === "new"
        ? sql` and not ${waitsLong(ctx)}`
        : sql``;
  const counted = await sql<Record<Wait, number>>`
    select count(*) filter (where not ${waitsLong(ctx)})::int as new, count(*) filter (where ${waitsLong(ctx)})::int as long
      from support.record r where ${where}`.execute(ctx.db);
  const { rows } = await sql<WaitingRecord>`
    select r.id, r.version, r.day, r.minutes, r.worker_id as worker, coalesce(w.name, '') as "workerName", r.council_ids as councils,
           a.name as "areaName", r.duty_id as duty, r.asked, r.done, r.outcome, r.submitted_at as since,
           exists (select from support.review v where v.record_id = r.id and v.verdict = 'returned') as again
      from (select r.id from support.record r where ${where}${ofWait}
             order by r.submitted_at, r.id limit ${sql.lit(size)} offset ${(Math.max(1, filter.page ?? 1) - 1) * size}) shown
      join support.record r on r.id = shown.id
      join programme.area a on a.id = r.area_id
      left join people.person w on w.id = r.worker_id
     order by r.submitted_at, r.id`.execute(ctx.db);
  return { rows, counts: counted.rows[0] ?? { new: 0, long: 0 } };
};

export type ReturnedRecord = {
  readonly id: RecordId;
  readonly day: PlainDate;
  readonly done: string;
  readonly note: string;
  readonly returnedAt: Date;
};

/** Returned records that the actor has to mend: own ones, and those taken over. */
export const listReturned = async (ctx: Ctx, programme: ProgrammeId): Promise<readonly ReturnedRecord[]> =>
  (
    await sql<ReturnedRecord>`
      select r.id, r.day, left(r.done, 60) as done, v.note, v.at as "returnedAt"
        from support.record r
        join lateral (select note, at from support.review v where v.record_id = r.id and v.verdict = 'returned'
                       order by v.id desc limit 1) v on true
       where r.programme_id = ${programme} and r.state = 'returned' and coalesce(r.keeper_id, r.worker_id) = app.actor_id()
       order by v.at limit 100`.execute(ctx.db)
  ).rows;

export type OpenNextStep = {
  readonly id: RecordId;
  readonly step: string;
  readonly due: PlainDate;
  readonly councils: readonly CouncilId[];
  readonly areaName: string;
};

/** What the actor promised to do next, the most urgent first. */
export const listNextSteps = async (ctx: Ctx, programme: ProgrammeId): Promise<readonly OpenNextStep[]> =>
  (
    await sql<OpenNextStep>`
      select r.id, r.next_step as step, r.next_due as due, r.council_ids as councils, a.name as "areaName"
        from support.record r join programme.area a on a.id = r.area_id
       where r.programme_id = ${programme} and r.next_owner_id = app.actor_id() and r.next_step <> '' and r.next_done_on is null
       order by r.next_due, r.id limit 100`.execute(ctx.db)
  ).rows;

export type WaitingSummary = { readonly records: number; readonly oldest: Date | null };

/** How many records wait for the actor's review, and since when. */
export const countWaiting = async (ctx: Ctx, programme: ProgrammeId): Promise<WaitingSummary> =>
  (
    await sql<WaitingSummary>`
      select count(*)::int as records, min(r.submitted_at) as oldest
        from support.record r
       where ${mine(programme)}`.execute(ctx.db)
  ).rows[0] ?? { records: 0, oldest: null };
