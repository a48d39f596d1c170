import { randomUUID } from "node:crypto";
import { addMonths } from "../../../../kernel/dates.ts";
import { yearsOf } from "../../../../kernel/fiscal-year.ts";
import type { CouncilId } from "../../../../kernel/ids.ts";
import { forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import type { Plan, PlanId, Standing } from "../model.ts";
import { mayWrite } from "../policy.ts";
import { councilArea } from "../queries/council-area.ts";
import * as store from "../store.ts";
import { announcePlan } from "../tell.ts";
import { words } from "../text.ts";

/** Next year stands where this one wanted to be, until somebody looks and says otherwise. */
const standingFrom = (standing: readonly Standing[]): readonly Standing[] =>
  standing.map(({ axis, now, wish }) => ({ axis, now: wish === "" ? now : wish, wish: "", evidence: [] }));

/** Brings along what the year before wanted, and the steps that it did not finish. */
const carryOn = async (ctx: Ctx, before: Plan, plan: Plan): Promise<void> => {
  await store.putStanding(ctx, plan, standingFrom(await store.standingOf(ctx, before.id)));
  for (const { state, due, person, ...step } of await store.stepsOf(ctx, before.id)) {
    if (state !== "open") continue;
    const people = new Set((await store.peopleFor(ctx, plan)).map(({ id }) => id));
    await store.insertStep(
      ctx,
      plan,
      { ...step, person: person !== null && people.has(person) ? person : null, due: addMonths(due, 12) },
      { key: randomUUID(), carried: true },
    );
  }
};

/**
 * Begins the plan of a council for a year: from the plan of the year before, where there is one. The same again leads to the
 * plan that is there.
 */
export const beginPlan = async (
  ctx: Ctx,
  input: { readonly council: CouncilId; readonly year: number },
): Promise<Outcome<PlanId>> => {
  const { actor, programme } = ctx;
  if (!programme) return notFound();
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  await oneAtATime(ctx);
  const area = await councilArea(ctx, input.council);
  if (area === null) return notFound();
  const refusal = mayWrite(await ctx.rights(), area);
  if (refusal) return forbidden(refusal);
  const { period } = await definitionOf(ctx, programme.id);
  if (!yearsOf(period).includes(input.year)) return invalid({ path: "year", message: words.yearOutside });
  const there = await store.findPlanOf(ctx, programme.id, input.council, input.year);
  if (there) return ok(there.id);
  const id = await store.insertPlan(ctx, { ...input, programme: programme.id, area, writer: actor.id });
  const plan = await store.findPlan(ctx, programme.id, id);
  if (!plan) return notFound();
  const before = await store.findPlanOf(ctx, programme.id, input.council, input.year - 1);
  if (before) await carryOn(ctx, before, plan);
  await store.insertEvent(ctx, plan, { kind: "begun", person: actor.id, version: plan.version });
  await announcePlan(ctx, plan);
  return ok(id);
};
