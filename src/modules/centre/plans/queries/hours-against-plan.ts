import { sql } from "kysely";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import type { CouncilId, PersonId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { PlanStep } from "../model.ts";
import { feeds } from "../rules/feed.ts";
import { byCouncil, workOf } from "./work.ts";

/** Minutes meant and minutes given, of steps in plans that are offered or agreed. */
export type Hours = { readonly planned: number; readonly done: number };

export type HoursAgainstPlan = {
  readonly byCouncil: ReadonlyMap<CouncilId, Hours>;
  /** Meant: the steps that a person carries. Given: by this person, to any step of a plan. */
  readonly byWorker: ReadonlyMap<PersonId, Hours>;
};

type Row = Pick<PlanStep, "duty" | "axis" | "person" | "minutes"> & { council: CouncilId };

const add = <K>(to: Map<K, Hours>, key: K, planned: number, done: number): void => {
  const before = to.get(key) ?? { planned: 0, done: 0 };
  to.set(key, { planned: before.planned + planned, done: before.done + done });
};

/** What was planned for the fiscal year against what was given so far, by council and by person. */
export const hoursAgainstPlan = async (
  ctx: Ctx,
  programme: ProgrammeId,
  year: number,
): Promise<HoursAgainstPlan> => {
  const { rows } = await sql<Row>`
    select p.council_id as council, s.duty_id as duty, s.axis, s.person_id as person, s.minutes
      from plans.plan p join plans.step s on s.plan_id = p.id
     where p.programme_id = ${programme} and p.year = ${year} and p.state <> 'draft' and s.state <> 'dropped'`.execute(
    ctx.db,
  );
  const councils = [...new Set(rows.map(({ council }) => council))];
  const work = byCouncil(await workOf(ctx, { programme, councils, ...daysOf(year) }));
  const found = { byCouncil: new Map<CouncilId, Hours>(), byWorker: new Map<PersonId, Hours>() };
  for (const step of rows) {
    add(found.byCouncil, step.council, step.minutes, 0);
    if (step.person !== null) add(found.byWorker, step.person, step.minutes, 0);
    for (const one of work.get(step.council) ?? []) {
      if (!feeds(step, one)) continue;
      add(found.byCouncil, step.council, 0, one.minutes);
      add(found.byWorker, one.worker, 0, one.minutes);
    }
  }
  return found;
};
