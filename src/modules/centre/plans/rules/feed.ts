import type { Done, StepFields, Work } from "../model.ts";

type Fed = Pick<StepFields, "duty" | "axis">;

const nothing: Done = { records: 0, minutes: 0, last: null };

const plus = (done: Done, work: Work): Done => ({
  records: done.records + work.records,
  minutes: done.minutes + work.minutes,
  last: done.last !== null && done.last > work.last ? done.last : work.last,
});

/** Whether a record of this duty and axis counts for the step. A plan has one step for all of a duty, or one for each axis. */
export const feeds = (step: Fed, work: Pick<Work, "duty" | "axis">): boolean =>
  step.duty === work.duty && (step.axis === null || step.axis === work.axis);

/** Shares the support of a council's year out to the steps of its plan; what belongs to none is work outside of the plan. */
export const feed = <Step extends Fed>(
  steps: readonly Step[],
  work: readonly Work[],
): { readonly done: ReadonlyMap<Step, Done>; readonly outside: Done } => {
  const done = new Map<Step, Done>(steps.map((step) => [step, nothing]));
  let outside = nothing;
  for (const one of work) {
    const step = steps.find((candidate) => feeds(candidate, one));
    if (step) done.set(step, plus(done.get(step) ?? nothing, one));
    else outside = plus(outside, one);
  }
  return { done, outside };
};

/** Whether two steps would want the same records. */
export const clash = (one: Fed, other: Fed): boolean =>
  one.duty === other.duty && (one.axis === null || other.axis === null || one.axis === other.axis);
