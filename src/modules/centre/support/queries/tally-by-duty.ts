import { sql } from "kysely";
import type { PlainMonth } from "../../../../kernel/dates.ts";
import type { CentreId, CouncilId, DutyId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

/** Which work: of a programme, of some of its centres or all (null), from one month to another (both included). */
export type WorkScope = {
  readonly programme: ProgrammeId;
  readonly centres: readonly CentreId[] | null;
  readonly from: PlainMonth;
  readonly to: PlainMonth;
};

/** `records` counts each record once, at its first council; `shares` counts it at each of its councils. */
export type DutySum = {
  readonly duty: DutyId;
  readonly council: CouncilId | null;
  readonly records: number;
  readonly shares: number;
  readonly minutes: number;
};

/** Every month by name, so that the index on (programme, month, centre) is entered at each of them. */
const within = ({ programme, centres, from, to }: WorkScope) => sql`
  programme_id = ${programme}
  and month = any(array(select generate_series(${`${from}-01`}::date, ${`${to}-01`}::date, interval '1 month')::date))
  and (${centres === null} or centre_id = any(${centres ?? []}::int[]))`;

/** Approved work by duty and council, from the tally: costs as much after ten years as after ten days. */
export const workByDutyAndCouncil = async (ctx: Ctx, scope: WorkScope): Promise<DutySum[]> =>
  (
    await sql<DutySum>`
      select duty_id as duty, council_id as council, sum(records)::int as records, sum(shares)::int as shares, sum(minutes)::int as minutes
        from support.tally
       where ${within(scope)} and state = 'approved'
       group by duty_id, council_id having sum(shares) > 0`.execute(ctx.db)
  ).rows;

/** Records of the months that nobody has approved yet; they are in no report. */
export const countUnapproved = async (ctx: Ctx, scope: WorkScope): Promise<number> =>
  (
    await sql<{ waiting: number }>`
      select coalesce(sum(records), 0)::int as waiting from support.tally
       where ${within(scope)} and state <> 'approved'`.execute(ctx.db)
  ).rows[0]?.waiting ?? 0;

export type CentreMonth = {
  readonly month: PlainMonth;
  readonly centre: CentreId;
  readonly approved: number;
  readonly waiting: number;
};

/** Approved and unapproved records per month and centre, for the list of reports. */
export const recordsByMonthAndCentre = async (ctx: Ctx, scope: WorkScope): Promise<CentreMonth[]> =>
  (
    await sql<CentreMonth>`
      select to_char(month, 'YYYY-MM') as month, centre_id as centre,
             coalesce(sum(records) filter (where state = 'approved'), 0)::int as approved,
             coalesce(sum(records) filter (where state <> 'approved'), 0)::int as waiting
        from support.tally where ${within(scope)}
       group by month, centre_id`.execute(ctx.db)
  ).rows;
