/** The door of the plans module. */

export { agreeForCouncil, agreePlan } from "./actions/agree-plan.ts";
export { beginPlan } from "./actions/begin-plan.ts";
export { closeStep } from "./actions/close-step.ts";
export { offerPlan } from "./actions/offer-plan.ts";
export { removeStep } from "./actions/remove-step.ts";
export { returnPlan } from "./actions/return-plan.ts";
export { revisePlan } from "./actions/revise-plan.ts";
export { withdrawPlan } from "./actions/withdraw-plan.ts";
export { writeStanding } from "./actions/write-standing.ts";
export { writeStep } from "./actions/write-step.ts";
export type { AgreedContent } from "./content.ts";
export type { EnteredStanding, EnteredStep } from "./input.ts";
export {
  type Done,
  type Plan,
  type PlanId,
  type PlanStep,
  type Side,
  type Standing,
  type State as PlanState,
  type StepId,
  type StepState,
  states as planStates,
} from "./model.ts";
export { canNow, mayAgree, mayWrite } from "./policy.ts";
export { type AgreedVersion, agreedVersion } from "./queries/agreed-version.ts";
export { type HoursAgainstPlan, hoursAgainstPlan } from "./queries/hours-against-plan.ts";
export { type ListedPlan, listPlans, type PlanFilter } from "./queries/list-plans.ts";
export { type PlanProgress, planProgressIn } from "./queries/plan-progress.ts";
export {
  namesOfPeople,
  type PlanEvent,
  type PlanSheet,
  planSheet,
  type SheetStep,
} from "./queries/plan-sheet.ts";
export { type EvidenceRecord, evidenceFor } from "./queries/records-of-council.ts";
export { plansReturned, plansToAgree, type WaitingPlan } from "./queries/waiting-plans.ts";
export { stampOf } from "./rules/stamp.ts";
export { mySides, peopleFor } from "./store.ts";
export { eventWords, fieldWords, longest, sideWords, stateWords, stepStateWords } from "./text.ts";
