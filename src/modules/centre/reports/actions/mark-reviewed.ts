import type { Outcome } from "../../../../kernel/problem.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { State } from "../model.ts";
import { type StepInput, takeStep } from "./take-step.ts";

/** The reviewer is content: it can be submitted. */
export const markReviewed = (ctx: Ctx, input: StepInput): Promise<Outcome<State>> =>
  takeStep(ctx, "mark-reviewed", input);
