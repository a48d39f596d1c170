import { conflict, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { PlanId, StepId } from "../model.ts";
import * as store from "../store.ts";
import { announcePlan } from "../tell.ts";
import { words } from "../text.ts";
import { openToWrite } from "./open-plan.ts";

/** Takes a step out of a draft. What was agreed once stays in the version that was agreed to. */
export const removeStep = async (
  ctx: Ctx,
  input: { readonly id: PlanId; readonly step: StepId; readonly version: number },
): Promise<Outcome<null>> => {
  const opened = await openToWrite(ctx, input.id, "write");
  if (!opened.ok) return opened;
  const { plan } = opened.value;
  const step = (await store.stepsOf(ctx, plan.id)).find(({ id }) => id === input.step);
  if (!step) return notFound();
  if (step.version !== input.version) return conflict(words.editedMeanwhile);
  await store.removeStep(ctx, step.id);
  await store.touchPlan(ctx, plan);
  await announcePlan(ctx, plan);
  return ok(null);
};
