import { sql } from "kysely";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import type { AreaId, CouncilId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { PlanId, PlanStep, State, StepState } from "../model.ts";
import { feed } from "../rules/feed.ts";
import { byCouncil, workOf } from "./work.ts";

export type PlanFilter = {
  readonly year: number;
  /** `none`: councils without a plan; `untouched`: those with a step that nobody has touched. */
  readonly state?: State | "none" | "untouched" | null;
  readonly council?: CouncilId | null;
  /** Code of a centre: the councils of its area. */
  readonly centre?: string | null;
};

/** A council with its plan of the year, or without one. */
export type ListedPlan = {
  readonly council: CouncilId;
  readonly area: AreaId;
  readonly name: string;
  readonly id: PlanId | null;
  readonly state: State | null;
  /** Of the plan as it stands now; a draft's are seen by those who write it. */
  readonly steps: number;
  readonly stepsDone: number;
  /** Open steps for which there is no record yet. */
  readonly stepsUntouched: number;
  readonly plannedMinutes: number;
  /** Minutes of records that count for a step. */
  readonly doneMinutes: number;
};

type Row = { council: CouncilId; area: AreaId; name: string; id: PlanId | null; state: State | null };
type StepRow = Pick<PlanStep, "duty" | "axis" | "minutes"> & { plan: PlanId; state: StepState };

/** Councils of the programme whose plans the actor may read, with the steps of those plans. */
const rowsOf = async (ctx: Ctx, programme: ProgrammeId, filter: PlanFilter): Promise<readonly Row[]> => {
  const centre = filter.centre
    ? sql`and c.area_id in (select l.descendant_id from programme.centre ce join programme.area_closure l on l.ancestor_id = ce.area_id
                             where ce.programme_id = ${programme} and ce.code = ${filter.centre})`
    : sql``;
  const { rows } = await sql<Row>`
    select c.id as council, c.area_id as area, c.name, p.id, p.state
      from councils.council c
      left join plans.plan p on p.council_id = c.id and p.programme_id = ${programme} and p.year = ${filter.year}
     where c.area_id = any((select app.areas('plan.read'))::int[]) ${centre}
       ${filter.council ? sql`and c.id = ${filter.council}` : sql``}
       and exists (select from programme.centre ce join programme.centre_area ca on ca.centre_id = ce.id
                     join programme.area_closure l on l.ancestor_id = ca.area_id
                    where ce.programme_id = ${programme} and l.descendant_id = c.area_id)
     order by coalesce(nullif(c.kana, ''), c.name), c.id`.execute(ctx.db);
  return rows;
};

const stepRows = async (ctx: Ctx, plans: readonly PlanId[]): Promise<readonly StepRow[]> =>
  plans.length === 0
    ? []
    : (
        await sql<StepRow>`
          select s.plan_id as plan, s.duty_id as duty, s.axis, s.minutes, s.state from plans.step s
           where s.plan_id = any(${[...plans]}::int[])`.execute(ctx.db)
      ).rows;

const holds = (filter: PlanFilter, one: ListedPlan): boolean => {
  if (!filter.state) return true;
  if (filter.state === "none") return one.id === null;
  return filter.state === "untouched" ? one.stepsUntouched > 0 : one.state === filter.state;
};

/** Every council with its plan of a year. As many lines as there are councils: no paging. */
export const listPlans = async (
  ctx: Ctx,
  programme: ProgrammeId,
  filter: PlanFilter,
): Promise<readonly ListedPlan[]> => {
  const rows = await rowsOf(ctx, programme, filter);
  const steps = await stepRows(
    ctx,
    rows.flatMap(({ id }) => (id === null ? [] : [id])),
  );
  const work = byCouncil(
    await workOf(ctx, { programme, councils: rows.map(({ council }) => council), ...daysOf(filter.year) }),
  );
  return rows
    .map((row): ListedPlan => {
      const mine = steps.filter(({ plan }) => plan === row.id);
      const { done } = feed(mine, work.get(row.council) ?? []);
      return {
        ...row,
        steps: mine.length,
        stepsDone: mine.filter(({ state }) => state === "done").length,
        stepsUntouched: mine.filter((step) => step.state === "open" && done.get(step)?.records === 0).length,
        plannedMinutes: mine.reduce((sum, { minutes }) => sum + minutes, 0),
        doneMinutes: [...done.values()].reduce((sum, { minutes }) => sum + minutes, 0),
      };
    })
    .filter((one) => holds(filter, one));
};
