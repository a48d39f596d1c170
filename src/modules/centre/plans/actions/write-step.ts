import { monthsOf } from "../../../../kernel/fiscal-year.ts";
import { conflict, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import { type EnteredStep, readStep, type StepGround } from "../input.ts";
import type { Plan, PlanId, StepId } from "../model.ts";
import { clash } from "../rules/feed.ts";
import * as store from "../store.ts";
import { announcePlan } from "../tell.ts";
import { words } from "../text.ts";
import { openToWrite } from "./open-plan.ts";

const groundFor = async (ctx: Ctx, plan: Plan): Promise<StepGround> => ({
  duties: new Set(await store.dutyIds(ctx, plan.programme)),
  axes: new Set((await definitionOf(ctx, plan.programme)).axes.map(({ code }) => code as string)),
  people: new Set((await store.peopleFor(ctx, plan)).map(({ id }) => id)),
  months: monthsOf(plan.year),
});

/**
 * Adds a step to a plan, or changes one.
 * @param input.step null = a new one
 * @param input.version of the step that was read
 * @param input.key UUID of the filled form: sent twice, it makes one step
 */
export const writeStep = async (
  ctx: Ctx,
  input: {
    readonly id: PlanId;
    readonly step: StepId | null;
    readonly version: number;
    readonly entered: EnteredStep;
    readonly key: string;
  },
): Promise<Outcome<null>> => {
  const opened = await openToWrite(ctx, input.id, "write");
  if (!opened.ok) return opened;
  const { plan } = opened.value;
  if (input.step === null && (await store.hasStepOf(ctx, input.key))) return ok(null);
  const steps = await store.stepsOf(ctx, plan.id);
  const before = input.step === null ? null : (steps.find(({ id }) => id === input.step) ?? null);
  if (input.step !== null && before === null) return notFound();
  const read = readStep(input.entered, await groundFor(ctx, plan));
  if (!read.ok) return read;
  if (before && before.version !== input.version) return conflict(words.editedMeanwhile);
  if (steps.some((other) => other.id !== before?.id && clash(other, read.value)))
    return invalid({ path: "duty", message: words.taken });
  if (before) await store.updateStep(ctx, before, read.value);
  else await store.insertStep(ctx, plan, read.value, { key: input.key });
  await store.touchPlan(ctx, plan);
  await announcePlan(ctx, plan);
  return ok(null);
};
