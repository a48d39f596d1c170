import type { PlanId, StepId } from "../../modules/centre/plans/index.ts";

/** Names under which a plan's forms keep their drafts. */
export const standingDraft = (plan: PlanId): string => `plan-${plan}-standing`;
export const stepDraft = (plan: PlanId, step: StepId | null): string => `plan-${plan}-step-${step ?? "new"}`;

type Found = { readonly plan: number; readonly part: string };

/** The plan and the form that such a draft belongs to; null = it is another draft. */
export const planOfDraft = (form: string): Found | null => {
  const [, plan, part] = /^plan-(\d+)-(standing|step-(?:new|\d+))$/.exec(form) ?? [];
  return plan && part ? { plan: Number(plan), part: part.replace(/^step-/, "steps/") } : null;
};
