/** The door of the subsidy module. */

export { beginChange } from "./actions/begin-change.ts";
export { beginClaim } from "./actions/begin-claim.ts";
export { cancelClaim } from "./actions/cancel-claim.ts";
export { decideClaim } from "./actions/decide-claim.ts";
export { demandRepayment } from "./actions/demand-repayment.ts";
export { dropChange } from "./actions/drop-change.ts";
export { fixClaim } from "./actions/fix-claim.ts";
export { payClaim } from "./actions/pay-claim.ts";
export { recordRepayment } from "./actions/record-repayment.ts";
export { refuseClaim } from "./actions/refuse-claim.ts";
export { reportClaim } from "./actions/report-claim.ts";
export { requestPayment } from "./actions/request-payment.ts";
export { returnClaim } from "./actions/return-claim.ts";
export { reverseEvent } from "./actions/reverse-event.ts";
export { submitClaim } from "./actions/submit-claim.ts";
export { takeBudget } from "./actions/take-budget.ts";
export { withdrawClaim } from "./actions/withdraw-claim.ts";
export { writePerformance } from "./actions/write-performance.ts";
export { writePlan } from "./actions/write-plan.ts";
export type { ClaimContent, ProjectContent } from "./content.ts";
export { letterPdf } from "./export/letter.ts";
export { letterName } from "./export/letter-of.ts";
export {
  budgetTable,
  carryBackByFund,
  carryBackByProject,
  claimPdf,
  fundTable,
  type PaperKind,
  type PaperTable,
  paperKinds,
  paperNames,
  spentTable,
} from "./export/paper.ts";
export { claimXlsx } from "./export/paper-xlsx.ts";
export { type Claim, type ClaimEvent, type ClaimId, type ClaimState, claimStates } from "./model.ts";
export {
  agreesWithBook,
  canNow,
  finalWords,
  leftToPay,
  leftToRepay,
  mayApply,
  mayDecide,
  openRequest,
  reversible,
} from "./policy.ts";
export type { BudgetBeside } from "./queries/budget-beside.ts";
export { type ClaimSheet, claimSheet } from "./queries/claim-sheet.ts";
export { type DueClaim, dueClaims } from "./queries/due-claims.ts";
export type { Kept } from "./queries/kept-content.ts";
export { type ListedClaim, listClaims } from "./queries/list-claims.ts";
export { waitingClaims } from "./queries/waiting-claims.ts";
export { type Effect, packsInUse, whatIf } from "./queries/what-if.ts";
export { type CarryBack, carryBack } from "./rules/carry-back.ts";
export type { HandedIn } from "./rules/deadlines.ts";
export { type Letter, lettersOf } from "./rules/letters.ts";
export { moneyAt } from "./rules/money-at.ts";
export { placesFor } from "./rules/places.ts";
export { agreesOnReturns } from "./rules/returns.ts";
export { documentWords, eventWords, fieldWords, longest, stateWords } from "./text.ts";
