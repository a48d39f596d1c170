import { sql } from "kysely";
import { addMonths, type PlainDate, type PlainMonth } from "../../../../kernel/dates.ts";
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
export type Evidence = { readonly duty: DutyId; readonly day: PlainDate; readonly record: RecordId };

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
         where ${of(scope)} and month = any(${months(scope.from, scope.to)}) and state = 'submitted'`.execute(
        ctx.db,
      )
    ).rows[0]?.waiting ?? 0
  );
};

/** Where to look for a duty's last record: the days between which the tally says there is one. */
export type Search = { readonly duty: DutyId; readonly from: PlainDate; readonly to: PlainDate };

/** The latest approved record of each duty that the reader may open: a step into an index, a month wide. */
export const lastEvidence = async (
  ctx: Ctx,
  scope: BoardScope,
  searches: readonly Search[],
): Promise<Evidence[]> => {
  // Who may open no record needs no search for one.
  if (searches.length === 0 || !ctx.powers.has("record.read")) return [];
  return (
    await sql<Evidence>`
      select d.duty, s.day, s.record_id as record
        from unnest(${searches.map(({ duty }) => duty)}::int[], ${searches.map(({ from }) => from)}::date[],
                    ${searches.map(({ to }) => to)}::date[]) d (duty, starts, ends)
       cross join lateral (
         select day, record_id from support.share
          where ${of(scope)} and duty_id = d.duty and state = 'approved' and day between d.starts and d.ends
          order by day desc limit 1) s`.execute(ctx.db)
  ).rows;
};

export type BoardCouncil = {
  readonly id: CouncilId;
  readonly name: string;
  /** The area above the council's district, e.g. its ward. */
  readonly within: string;
  readonly within_id: number;
};

/** The councils the reader may see, in the order of the area tree's codes. */
export const boardCouncils = async (ctx: Ctx, council: CouncilId | null): Promise<BoardCouncil[]> =>
  (
    await sql<BoardCouncil>`
      select c.id, c.name, up.name as within, up.id as within_id
        from councils.council c
        join programme.area a on a.id = c.area_id
        join programme.area up on up.id = coalesce(a.parent_id, a.id)
       where ${council === null ? sql`true` : sql`c.id = ${council}`}
       order by up.code, length(a.code), a.code, c.id`.execute(ctx.db)
  ).rows;
