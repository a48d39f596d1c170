import { sql } from "kysely";
import { fiscalYearOf, monthRange, type PlainDate, type PlainMonth } from "../../../../kernel/dates.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import type { AreaId, CouncilId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { agreedContent } from "../content.ts";
import { feed } from "../rules/feed.ts";
import { byCouncil, workOf } from "./work.ts";

/** How far the agreed plans of some areas had come when a month ended. */
export type PlanProgress = {
  /** Councils with an agreed plan for the year. */
  readonly plans: number;
  readonly steps: number;
  readonly stepsDone: number;
  /** Steps without an approved record, neither done nor dropped. */
  readonly stepsUntouched: number;
  readonly plannedMinutes: number;
  /** Minutes of approved records that count for a step. */
  readonly doneMinutes: number;
};

type Row = { council: CouncilId; content: unknown };
type Closed = { council: CouncilId; duty: number; axis: string | null; done: boolean };

/** What stood agreed at the end of a day: of every plan the last version agreed to by then. */
const agreedOn = async (
  ctx: Ctx,
  programme: ProgrammeId,
  areas: readonly AreaId[],
  year: number,
  day: PlainDate,
): Promise<readonly Row[]> =>
  (
    await sql<Row>`
      select distinct on (p.id) p.council_id as council, a.content
        from plans.plan p
        join programme.area_closure l on l.descendant_id = p.area_id and l.ancestor_id = any(${[...areas]}::int[])
        join plans.agreed a on a.plan_id = p.id
       where p.programme_id = ${programme} and p.year = ${year}
         and exists (select from plans.event e where e.plan_id = p.id and e.round = a.round and e.kind = 'agreed'
                      having max((e.at at time zone 'Asia/Tokyo')::date) <= ${day}::date)
       order by p.id, a.round desc`.execute(ctx.db)
  ).rows;

const closedBy = async (
  ctx: Ctx,
  programme: ProgrammeId,
  councils: readonly CouncilId[],
  year: number,
  day: PlainDate,
): Promise<readonly Closed[]> =>
  (
    await sql<Closed>`
      select p.council_id as council, s.duty_id as duty, s.axis, s.state = 'done' as done
        from plans.step s join plans.plan p on p.id = s.plan_id
       where p.programme_id = ${programme} and p.year = ${year} and p.council_id = any(${[...councils]}::int[])
         and s.closed_on <= ${day}::date`.execute(ctx.db)
  ).rows;

/**
 * The agreed plans of the areas and all that lies within them, up to the end of a month.
 * Approved records alone count, as in the report.
 */
export const planProgressIn = async (
  ctx: Ctx,
  scope: { readonly programme: ProgrammeId; readonly areas: readonly AreaId[] },
  month: PlainMonth,
): Promise<PlanProgress> => {
  const { programme } = scope;
  const year = fiscalYearOf(month);
  const { from } = daysOf(year);
  const { to } = monthRange(month);
  const rows = await agreedOn(ctx, programme, scope.areas, year, to);
  const councils = rows.map(({ council }) => council);
  const closed = await closedBy(ctx, programme, councils, year, to);
  const work = byCouncil(await workOf(ctx, { programme, councils, from, to, approved: true }));
  let progress: PlanProgress = {
    plans: rows.length,
    steps: 0,
    stepsDone: 0,
    stepsUntouched: 0,
    plannedMinutes: 0,
    doneMinutes: 0,
  };
  for (const { council, content } of rows) {
    // Duties are kept as the numbers that they are here.
    const steps = agreedContent.parse(content).steps.map((step) => ({ ...step, duty: step.duty as never }));
    const { done } = feed(steps, work.get(council) ?? []);
    const endOf = (step: (typeof steps)[number]) =>
      closed.find((one) => one.council === council && one.duty === step.duty && one.axis === step.axis);
    progress = {
      plans: progress.plans,
      steps: progress.steps + steps.length,
      stepsDone: progress.stepsDone + steps.filter((step) => endOf(step)?.done).length,
      stepsUntouched:
        progress.stepsUntouched +
        steps.filter((step) => !endOf(step) && done.get(step)?.records === 0).length,
      plannedMinutes: progress.plannedMinutes + steps.reduce((sum, { minutes }) => sum + minutes, 0),
      doneMinutes: progress.doneMinutes + [...done.values()].reduce((sum, { minutes }) => sum + minutes, 0),
    };
  }
  return progress;
};
