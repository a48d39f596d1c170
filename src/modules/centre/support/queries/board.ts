import { sql } from "kysely";
import { addMonths, type PlainMonth } from "../../../../kernel/dates.ts";
import type { CouncilId, DutyId, ProgrammeId, RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";

/** Which work the board shows: of a programme or one council, from one month to another (both included). */
export type BoardScope = {
  readonly programme: ProgrammeId;
  readonly council: CouncilId | null;
  readonly from: PlainMonth;
  readonly to: PlainMonth;
};

export type BoardCell = {
  readonly duty: DutyId;
  readonly council: CouncilId | null;
  /** Each record once, at its first council; `shares` counts it at each of its councils. */
  readonly records: number;
  readonly shares: number;
  readonly minutes: number;
};
export type BoardMonth = { readonly month: PlainMonth; readonly duty: DutyId; readonly records: number };
export type Evidence = { readonly duty: DutyId; readonly day: string; readonly record: RecordId };

const months = (from: PlainMonth, to: PlainMonth) =>
  sql`array(select generate_series(${`${from}-01`}::date, ${`${to}-01`}::date, interval '1 month')::date)`;

const of = ({ programme, council }: BoardScope) =>
  council === null
    ? sql`programme_id = ${programme}`
    : sql`council_id = ${council} and programme_id = ${programme}`;

/** Approved work of the period by duty and council. */
export const boardCells = async (ctx: Ctx, scope: BoardScope): Promise<BoardCell[]> =>
  (
    await sql<BoardCell>`
      select duty_id as duty, council_id as council, sum(records)::int as records, sum(shares)::int as shares, sum(minutes)::int as minutes
        from support.tally
       where ${of(scope)} and month = any(${months(scope.from, scope.to)}) and state = 'approved'
       group by duty_id, council_id having sum(shares) > 0`.execute(ctx.db)
  ).rows;

/** The run of the last twelve months up to the period's end, by duty. For a council its shares, else records. */
export const boardMonths = async (ctx: Ctx, scope: BoardScope): Promise<BoardMonth[]> => {
  const counted = scope.council === null ? sql`records` : sql`shares`;
  return (
    await sql<BoardMonth>`
      select to_char(month, 'YYYY-MM') as month, duty_id as duty, sum(${counted})::int as records
        from support.tally
       where ${of(scope)} and month = any(${months(addMonths(scope.to, -11), scope.to)}) and state = 'approved'
       group by month, duty_id`.execute(ctx.db)
  ).rows;
};

/** Records of the period that wait for the advisor's word. */
export const boardWaiting = async (ctx: Ctx, scope: BoardScope): Promise<number> => {
  const counted = scope.council === null ? sql`records` : sql`shares`;
  return (
    (
      await sql<{ waiting: number }>`
        select coalesce(sum(${counted}), 0)::int as waiting from support.tally
         where ${of(scope)} and month = any(${months(scope.from, scope.to)}) and state = 'submitted'`.execute(ctx.db)
    ).rows[0]?.waiting ?? 0
  );
};

/** The latest approved record of each duty in the period that the reader may open; one step into an index each. */
export const lastEvidence = async (ctx: Ctx, scope: BoardScope): Promise<Evidence[]> =>
  (
    await sql<Evidence>`
      select d.id as duty, s.day, s.record_id as record
        from programme.duty d
       cross join lateral (
         select day, record_id from support.share
          where ${of(scope)} and duty_id = d.id and state = 'approved'
            and day >= ${`${scope.from}-01`}::date and day < (${`${scope.to}-01`}::date + interval '1 month')
          order by day desc limit 1) s
       where d.programme_id = ${scope.programme}`.execute(ctx.db)
  ).rows;
