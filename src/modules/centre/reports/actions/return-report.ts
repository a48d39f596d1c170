import type { Outcome } from "../../../../kernel/problem.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { State } from "../model.ts";
import { type ReasonedStepInput, takeStep } from "./take-step.ts";

/** The client wants it corrected, and says what. What was submitted stays as it was. */
export const returnReport = (ctx: Ctx, input: ReasonedStepInput): Promise<Outcome<State>> =>
  takeStep(ctx, "return", input);
