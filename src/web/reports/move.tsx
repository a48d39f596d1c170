import type { Outcome } from "../../kernel/problem.ts";
import {
  acceptReport,
  amendReport,
  markReviewed,
  type ReasonedStepInput,
  returnReport,
  type Step,
  sendBack,
  sendToReview,
  startReport,
  steps,
  submitReport,
} from "../../modules/centre/reports/index.ts";
import type { Ctx } from "../../platform/database/run-as.ts";
import { again } from "../again.ts";
import { missing, type Reply, redirect } from "../reply.ts";
import { routes } from "../routes.ts";
import type { FormVisit } from "../visit.ts";
import { reportIn } from "./address.ts";
import { showReport } from "./sheet.tsx";
import { words } from "./text.ts";

const actions: Readonly<Record<Step, (ctx: Ctx, input: ReasonedStepInput) => Promise<Outcome<unknown>>>> = {
  "send-to-review": sendToReview,
  "send-back": sendBack,
  "mark-reviewed": markReviewed,
  submit: submitReport,
  return: returnReport,
  accept: acceptReport,
  amend: amendReport,
};

/** One step of the report's way, or its very first: the draft. */
export const movePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const asked = reportIn(visit);
  if (!asked) return missing();
  const key = { month: asked.month, centre: asked.centre };
  const name = form.get("step");
  const reason = form.get("reason");
  const address = [programme.code, key.month, key.centre] as const;
  if (name === "start") {
    const started = await startReport(ctx, key);
    if (started.ok) return redirect(routes.reportNarrative(...address), { text: words.started });
    return again(started.error, (trouble, status) =>
      showReport(visit, key, { step: name, reason, trouble }, status),
    );
  }
  const step = steps.find((one) => one === name);
  if (!step) return missing();
  const version = Number(form.get("version")) || 0;
  const moved = await actions[step](ctx, { ...key, version, reason });
  if (moved.ok) return redirect(routes.report(...address), { text: words.moved[step] });
  return again(moved.error, (trouble, status) => showReport(visit, key, { step, reason, trouble }, status));
};
