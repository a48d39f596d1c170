import type { Outcome } from "../../../../kernel/problem.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { State } from "../model.ts";
import { type ReasonedStepInput, takeStep } from "./take-step.ts";

/** An accepted report has to be corrected; the submission stays, an amendment will stand beside it. */
export const amendReport = (ctx: Ctx, input: ReasonedStepInput): Promise<Outcome<State>> =>
  takeStep(ctx, "amend", input);
