import { forbidden, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { announce } from "../../../../platform/live/index.ts";
import { checkReason } from "../input.ts";
import { reasoned, type State, type Step } from "../model.ts";
import { mayStep } from "../policy.ts";
import { eventOf, move } from "../rules/moves.ts";
import { insertEvent, setState } from "../store.ts";
import { tellOfStep } from "../tell-of-step.ts";
import { words } from "../text.ts";
import { type Opened, openReport, type ReportKey } from "./open-report.ts";

export type StepInput = ReportKey & { readonly version: number };
export type ReasonedStepInput = StepInput & { readonly reason: string };

/** What every step has in common: may it, does it lead anywhere, write the new state and who did it. */
export const takeStep = async (
  ctx: Ctx,
  step: Step,
  input: StepInput & { readonly reason?: string },
  before: (opened: Opened) => Promise<Outcome<void>> = async () => ok(undefined),
): Promise<Outcome<State>> => {
  const opened = await openReport(ctx, input, (rights, report, workflow) =>
    mayStep(rights, report, step, workflow),
  );
  if (!opened.ok) return opened;
  const { report, workflow, person } = opened.value;
  const way = { hasReview: workflow.review !== undefined, submissions: report.submissions };
  const state = move(report.state, step, way);
  if (!state) return forbidden(words.notNow(report.state, step));
  const reason = input.reason?.trim() ?? "";
  const issues = reasoned.has(step) ? checkReason(reason) : [];
  if (issues.length > 0) return invalid(...issues);
  const prepared = await before(opened.value);
  if (!prepared.ok) return prepared;
  await setState(ctx, report, state);
  await insertEvent(ctx, report, person, eventOf[step], reason);
  await tellOfStep(ctx, opened.value, step, state);
  await announce(ctx, "reports", report.area);
  return ok(state);
};
