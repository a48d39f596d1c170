import { sql } from "kysely";
import { openingMinutes } from "../../../../kernel/business-time.ts";
import { monthRange, type PlainDate, type PlainMonth } from "../../../../kernel/dates.ts";
import type { CentreId, ProgrammeId } from "../../../../kernel/ids.ts";
import { momentOf } from "../../../../platform/database/moment.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import type { RequestId, State } from "../model.ts";
import { calendarsOf } from "../opening.ts";
import { acknowledgeTarget, answerTarget } from "../rules/due.ts";
import { median } from "../rules/month.ts";

/** A request as the monthly report lists it; minutes are of opening time, null until the step was taken. */
export type ReportedRequest = {
  readonly id: RequestId;
  readonly what: string;
  readonly area: string;
  readonly councils: readonly string[];
  readonly filedAt: Date;
  readonly state: State;
  readonly acknowledgeMinutes: number | null;
  readonly answerMinutes: number | null;
  /** Acknowledged or answered for the first time after its target, or not yet although the target is past. */
  readonly late: boolean;
};

export type RequestMonth = {
  /** Filed in the month. */
  readonly filed: number;
  /** Answered for the first time in the month, whenever filed. */
  readonly answered: number;
  readonly closed: number;
  /** Waiting for the centre when the month ended. */
  readonly open: number;
  /** Median opening minutes from filing to acknowledging, of those acknowledged in the month. */
  readonly acknowledgeMinutes: number | null;
  /** … and to the first answer, of those answered in the month. */
  readonly answerMinutes: number | null;
  /** Of the list. */
  readonly late: number;
  /** Filed, answered or still open in the month, oldest first. */
  readonly requests: readonly ReportedRequest[];
};

type Row = {
  id: RequestId;
  what: string;
  area: string;
  councils: string[];
  centre: CentreId;
  filed_at: Date;
  acknowledged_at: Date | null;
  answered_at: Date | null;
  closed_at: Date | null;
  state: State;
};

const instant = (day: PlainDate, clock: string): Date => new Date(`${day}T${clock}+09:00`);

/**
 * The requests of a month, as they stood when it ended (or stand now, while it runs). Needs request.read in the whole
 * scope: with less, the numbers are of what the reader sees.
 * @param scope the programme, and the centres with their branches
 */
export const requestsInMonth = async (
  ctx: Ctx,
  scope: { readonly programme: ProgrammeId; readonly centres: readonly CentreId[] },
  month: PlainMonth,
): Promise<RequestMonth> => {
  const { from, to } = monthRange(month);
  const [begin, end] = [instant(from, "00:00:00"), new Date(instant(to, "00:00:00").getTime() + 86_400_000)];
  const { desk } = await definitionOf(ctx, scope.programme);
  const calendars = await calendarsOf(ctx, scope.programme);
  const { rows } = await sql<Row>`
    select r.id, left(r.what, 120) as what, a.name as area, r.centre_id as centre, r.filed_at,
           array(select c.name from councils.council c where c.id = any(r.council_ids) order by array_position(r.council_ids, c.id)) as councils,
           case when r.acknowledged_at < ${end} then r.acknowledged_at end as acknowledged_at,
           case when r.answered_at < ${end} then r.answered_at end as answered_at,
           case when r.closed_at < ${end} then r.closed_at end as closed_at,
           coalesce((select e.kind from desk.event e where e.request_id = r.id and e.at < ${end} order by e.id desc limit 1), 'received') as state
      from desk.request r join programme.area a on a.id = r.area_id
     where r.programme_id = ${scope.programme} and r.centre_id = any(${[...scope.centres]}::int[]) and r.filed_at < ${end}
       and (r.filed_at >= ${begin} or r.answered_at >= ${begin} or r.closed_at >= ${begin} or r.closed_at is null)
     order by r.filed_at, r.id`.execute(ctx.db);
  const asOf = new Date(Math.min(end.getTime(), momentOf(ctx).getTime()));
  const inMonth = (at: Date | null): at is Date => at !== null && at >= begin && at < end;
  const requests = rows.map((row) => {
    const calendar = calendars(row.centre);
    const until = (at: Date | null) => (at === null ? null : openingMinutes(calendar, row.filed_at, at));
    const missed = (at: Date | null, by: Date) => (at ?? asOf) > by;
    return {
      id: row.id,
      what: row.what,
      area: row.area,
      councils: row.councils,
      filedAt: row.filed_at,
      state: row.state,
      acknowledgeMinutes: until(row.acknowledged_at),
      answerMinutes: until(row.answered_at),
      late:
        missed(row.acknowledged_at, acknowledgeTarget(calendar, desk, row.filed_at).by) ||
        missed(row.answered_at, answerTarget(calendar, desk, row.filed_at).by),
    };
  });
  const minutesOf = (key: "acknowledgeMinutes" | "answerMinutes", when: (row: Row) => Date | null) =>
    median(
      rows.flatMap((row, n) => {
        const minutes = requests[n]?.[key] ?? null;
        return inMonth(when(row)) && minutes !== null ? [minutes] : [];
      }),
    );
  const count = (holds: (row: Row) => boolean): number => rows.filter(holds).length;
  return {
    filed: count((row) => inMonth(row.filed_at)),
    answered: count((row) => inMonth(row.answered_at)),
    closed: count((row) => inMonth(row.closed_at)),
    open: count(({ state }) => state !== "accepted" && state !== "answered"),
    acknowledgeMinutes: minutesOf("acknowledgeMinutes", (row) => row.acknowledged_at),
    answerMinutes: minutesOf("answerMinutes", (row) => row.answered_at),
    late: requests.filter(({ late }) => late).length,
    requests,
  };
};
