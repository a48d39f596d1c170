/** The door of the support module. */

export { approveMany } from "./actions/approve-many.ts";
export { commentSentence } from "./actions/comment-sentence.ts";
export { discardDraft } from "./actions/discard-draft.ts";
export { editRecord } from "./actions/edit-record.ts";
export { finishNextStep } from "./actions/finish-next-step.ts";
export { type HandedOver, handOver } from "./actions/hand-over.ts";
export { importRecordFile } from "./actions/import-record-file.ts";
export { importRecords, type RecordsImported } from "./actions/import-records.ts";
export { markExample } from "./actions/mark-example.ts";
export { noteAdviceRead } from "./actions/note-advice-read.ts";
export { reviewRecord } from "./actions/review-record.ts";
export { saveDraft } from "./actions/save-draft.ts";
export { settleComment } from "./actions/settle-comment.ts";
export { type WrittenDown, writeRecord } from "./actions/write-record.ts";
export { type Draft, type DraftFields, draftForms, findDraft, listDrafts } from "./drafts.ts";
export type { Sent, StrandedEntry, StrandedId } from "./field/model.ts";
export { sendFromField } from "./field/send-from-field.ts";
export { setAsideStranded } from "./field/set-aside-stranded.ts";
export { hasWrittenIn } from "./field/strand.ts";
export { countStranded, findStranded, listStranded } from "./field/stranded.ts";
export { takeOverStranded } from "./field/take-over-stranded.ts";
export { type ImportRow, newRecordColumns } from "./imports/columns.ts";
export { type Entered, readSubmissionKey } from "./input.ts";
export type {
  AttachmentId,
  CommentId,
  NextStep,
  RecordFields,
  State as RecordState,
  StoryField,
  SupportRecord,
  Verdict,
} from "./model.ts";
export { states as recordStates, storyFields } from "./model.ts";
export {
  mayComment,
  mayFinishNext,
  mayImport,
  mayReview,
  maySupervise,
  mayWrite,
  ownerOf,
} from "./policy.ts";
export {
  type Advice,
  listUnreadAdvice,
  type SentenceComment,
  type UnreadAdvice,
} from "./queries/advice.ts";
export { type Attachment, findAttachment } from "./queries/attachments.ts";
export {
  type BoardCell,
  type BoardCouncil,
  type BoardMonth,
  type BoardScope,
  boardCells,
  boardCouncils,
  boardMonths,
  boardWaiting,
  type Evidence,
  lastEvidence,
} from "./queries/board.ts";
export { type CouncilChoice, recentPlaces, recordChoices, type StaffChoice } from "./queries/choices.ts";
export { examplesPageSize, type GoodExample, listExamples } from "./queries/examples.ts";
export {
  type ExportedRecord,
  exportRecords,
  type ListedRecord,
  listRecords,
  pageSize,
  type RecordFilter,
  type RecordSort,
  recordSorts,
} from "./queries/list-records.ts";
export { type DueNextStep, nextStepsDue } from "./queries/next-steps-due.ts";
export { type OpenWork, openWorkOf } from "./queries/open-work.ts";
export { type CouncilContact, type OwnRecord, ownCouncils, ownRecords } from "./queries/own-week.ts";
export { type Change, lastOwnRecord, type RecordSheet, recordSheet } from "./queries/record-sheet.ts";
export { type RecordedDay, recordedDays } from "./queries/recorded-days.ts";
export { approvedRecords, type ReportedRecord, recordsNow } from "./queries/report-material.ts";
export {
  type CentreMonth,
  countUnapproved,
  type DutySum,
  recordsByMonthAndCentre,
  type WorkScope,
  workByDutyAndCouncil,
} from "./queries/tally-by-duty.ts";
export {
  countWaiting,
  largestReviewPage,
  listNextSteps,
  listReturned,
  listWaiting,
  type OpenNextStep,
  type ReturnedRecord,
  reviewPageSize,
  type Wait,
  type WaitingFilter,
  type WaitingRecord,
  waits,
} from "./queries/waiting.ts";
export { placeOf, sentencesIn } from "./rules/sentences.ts";
export { longWaitDays } from "./rules/waiting.ts";
export {
  type CentreWait,
  centresWait,
  mostOverdue,
  type OverdueStep,
  overdueSteps,
} from "./supervision/waits.ts";
export {
  type CentreRun,
  type CouncilLoad,
  centresRun,
  councilsLoad,
  type Supervised,
  type Work,
  type WorkerLoad,
  workersLoad,
} from "./supervision/workload.ts";
export { fieldWords, longest, stateWords, verdictWords } from "./text.ts";
