import type { Outcome } from "../../../../kernel/problem.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { State } from "../model.ts";
import { type ReasonedStepInput, takeStep } from "./take-step.ts";

/** The reviewer or the submitter wants the draft mended, and says what. */
export const sendBack = (ctx: Ctx, input: ReasonedStepInput): Promise<Outcome<State>> =>
  takeStep(ctx, "send-back", input);
