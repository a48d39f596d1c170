import type { Outcome } from "../../../../kernel/problem.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { State } from "../model.ts";
import { type StepInput, takeStep } from "./take-step.ts";

/** The drafter is done: the advisor reads it next. */
export const sendToReview = (ctx: Ctx, input: StepInput): Promise<Outcome<State>> =>
  takeStep(ctx, "send-to-review", input);
