import { sql } from "kysely";
import { openingMinutes } from "../../../../kernel/business-time.ts";
import type { PlainMonth } from "../../../../kernel/dates.ts";
import type { CentreId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { calendarsOf } from "../opening.ts";
import { median } from "../rules/month.ts";

/** Days are Japan's. */
export type RequestMonth = {
  readonly filed: number;
  /** Answered for the first time in the month, whenever filed. */
  readonly answered: number;
  /** Of those answered: acknowledged or answered after their time. */
  readonly late: number;
  readonly closed: number;
  /** Filed and without a first answer when the month ended. */
  readonly unanswered: number;
  /** Median opening minutes from filing to acknowledging, of those acknowledged in the month; null = none was. */
  readonly acknowledgeMinutes: number | null;
  /** … and to the first answer, of those answered in the month. */
  readonly answerMinutes: number | null;
};

type Row = {
  centre: CentreId;
  filed_at: Date;
  acknowledged_at: Date | null;
  answered_at: Date | null;
  filed_now: boolean;
  acknowledged_now: boolean;
  answered_now: boolean;
  closed_now: boolean;
  unanswered: boolean;
  late: boolean;
};

/**
 * What became of requests in a month. A month that is over gives the same numbers for ever: first answers and targets are
 * never changed. Needs request.read in the whole scope: with less, the numbers are of what the reader sees.
 * @param scope the programme, and the centres with their branches
 */
export const requestsInMonth = async (
  ctx: Ctx,
  scope: { readonly programme: ProgrammeId; readonly centres: readonly CentreId[] },
  month: PlainMonth,
): Promise<RequestMonth> => {
  const { rows } = await sql<Row>`
    with m as (
      select ${`${month}-01`}::timestamp at time zone 'Asia/Tokyo' as begins,
             (${`${month}-01`}::timestamp + interval '1 month') at time zone 'Asia/Tokyo' as ends)
    select r.centre_id as centre, r.filed_at, r.acknowledged_at, r.answered_at,
           r.filed_at >= m.begins as filed_now,
           coalesce(r.acknowledged_at >= m.begins and r.acknowledged_at < m.ends, false) as acknowledged_now,
           coalesce(r.answered_at >= m.begins and r.answered_at < m.ends, false) as answered_now,
           coalesce(r.closed_at >= m.begins and r.closed_at < m.ends, false) as closed_now,
           coalesce(r.answered_at >= m.ends, true) as unanswered,
           coalesce(r.acknowledged_at > r.acknowledge_by or r.answered_at > r.first_answer_by, false) as late
      from desk.request r cross join m
     where r.programme_id = ${scope.programme} and r.centre_id = any(${[...scope.centres]}::int[]) and r.filed_at < m.ends
       and (r.filed_at >= m.begins or r.closed_at is null or r.closed_at >= m.begins)
     order by r.id`.execute(ctx.db);
  const calendars = await calendarsOf(ctx, scope.programme);
  const until = (row: Row, at: Date | null): number[] =>
    at === null ? [] : [openingMinutes(calendars(row.centre), row.filed_at, at)];
  const count = (holds: (row: Row) => boolean): number => rows.filter(holds).length;
  return {
    filed: count((row) => row.filed_now),
    answered: count((row) => row.answered_now),
    late: count((row) => row.answered_now && row.late),
    closed: count((row) => row.closed_now),
    unanswered: count((row) => row.unanswered),
    acknowledgeMinutes: median(
      rows.flatMap((row) => (row.acknowledged_now ? until(row, row.acknowledged_at) : [])),
    ),
    answerMinutes: median(rows.flatMap((row) => (row.answered_now ? until(row, row.answered_at) : []))),
  };
};
