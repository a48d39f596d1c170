import type { Outcome } from "../../../../kernel/problem.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { State } from "../model.ts";
import { type StepInput, takeStep } from "./take-step.ts";

/** The client takes the report as done. */
export const acceptReport = (ctx: Ctx, input: StepInput): Promise<Outcome<State>> =>
  takeStep(ctx, "accept", input);
