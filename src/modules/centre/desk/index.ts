/** The door of the desk module. */

export { acceptRequest } from "./actions/accept-request.ts";
export { acknowledgeRequest } from "./actions/acknowledge-request.ts";
export { answerRequest } from "./actions/answer-request.ts";
export { assignRequest } from "./actions/assign-request.ts";
export { type Filed, fileRequest } from "./actions/file-request.ts";
export { linkRecord } from "./actions/link-record.ts";
export { reopenRequest } from "./actions/reopen-request.ts";
export type { StepInput } from "./actions/take-step.ts";
export { escalateLate } from "./escalate-late.ts";
export type { EnteredRequest } from "./input.ts";
export {
  type DeskRequest,
  type Place,
  type RequestAttachmentId,
  type RequestId,
  type State as RequestState,
  type Step as RequestStep,
  states as requestStates,
} from "./model.ts";
export { calendarsOf } from "./opening.ts";
export { mayStep as mayStepRequest } from "./policy.ts";
export { findRequestAttachment, type RequestAttachment } from "./queries/attachments.ts";
export {
  type ExportedRequest,
  exportRequests,
  type ListedRequest,
  listRequests,
  type RequestFilter,
  type RequestSort,
  requestDays,
  requestPageSize,
  requestSorts,
} from "./queries/list-requests.ts";
export { placesToFile } from "./queries/places.ts";
export { type RequestSheet, requestSheet } from "./queries/request-sheet.ts";
export { type DueRequest, requestsDue } from "./queries/requests-due.ts";
export { type RequestMonth, requestsInMonth } from "./queries/requests-in-month.ts";
export { type WaitingRequest, waitingRequests } from "./queries/waiting-requests.ts";
export { move as moveRequest } from "./rules/moves.ts";
export type { Standing } from "./rules/standing.ts";
export {
  eventWords as requestEventWords,
  fieldWords as requestFieldWords,
  longest as longestRequest,
  stateWords as requestStateWords,
  stepWords as requestStepWords,
} from "./text.ts";
