import { closeStep, removeStep, type StepState } from "../../../modules/centre/plans/index.ts";
import { again } from "../../again.ts";
import { missing, type Reply, redirect } from "../../reply.ts";
import { routes } from "../../routes.ts";
import type { FormVisit } from "../../visit.ts";
import { planIn, stepIn } from "../plan-in.ts";
import { words } from "../text.ts";
import { showPlan } from "./sheet.tsx";

const stateIn = (text: string): StepState => (text === "done" || text === "dropped" ? text : "open");

/** How a step ended, or that it goes on. */
export const closePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const [id, step] = [planIn(visit), stepIn(visit)];
  if (id === null || step === null) return missing();
  const typed = form.get("closing");
  const done = await closeStep(ctx, {
    id,
    step,
    version: Number(form.get("version")) || 0,
    to: stateIn(form.get("to")),
    closing: typed,
  });
  if (done.ok) return redirect(routes.plan(programme.code, id), { text: words.closed });
  return again(done.error, (trouble, status) =>
    showPlan(visit, { trouble, status, closing: { step, typed } }),
  );
};

/** Takes a step out of a draft. */
export const removePost = async (visit: FormVisit): Promise<Reply> => {
  const { ctx, form, programme } = visit;
  const [id, step] = [planIn(visit), stepIn(visit)];
  if (id === null || step === null) return missing();
  const done = await removeStep(ctx, { id, step, version: Number(form.get("version")) || 0 });
  if (done.ok) return redirect(routes.plan(programme.code, id), { text: words.removed });
  return again(done.error, (trouble, status) => showPlan(visit, { trouble, status }));
};
