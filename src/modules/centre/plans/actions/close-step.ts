import { conflict, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { readWords } from "../input.ts";
import type { PlanId, StepId, StepState } from "../model.ts";
import * as store from "../store.ts";
import { announcePlan } from "../tell.ts";
import { fieldWords, longest, words } from "../text.ts";
import { openToWrite } from "./open-plan.ts";

/** Says that a step of an agreed plan is done or dropped, and what came of it; or that it goes on after all. */
export const closeStep = async (
  ctx: Ctx,
  input: {
    readonly id: PlanId;
    readonly step: StepId;
    readonly version: number;
    readonly to: StepState;
    readonly closing: string;
  },
): Promise<Outcome<null>> => {
  const opened = await openToWrite(ctx, input.id, "close-step");
  if (!opened.ok) return opened;
  const { plan } = opened.value;
  const step = (await store.stepsOf(ctx, plan.id)).find(({ id }) => id === input.step);
  if (!step) return notFound();
  const closing =
    input.to === "open"
      ? ok("")
      : readWords(input.closing, "closing", words.required(fieldWords.closing), longest.closing);
  if (!closing.ok) return closing;
  if (step.version !== input.version) return conflict(words.changedMeanwhile);
  if (step.state === input.to || (step.state !== "open" && input.to !== "open"))
    return conflict(words.stepClosed);
  await store.setStepState(ctx, step, input.to, closing.value);
  await announcePlan(ctx, plan);
  return ok(null);
};
