/** The door of the reports module. */

export { acceptReport } from "./actions/accept-report.ts";
export { amendReport } from "./actions/amend-report.ts";
export { markReviewed } from "./actions/mark-reviewed.ts";
export type { ReportKey } from "./actions/open-report.ts";
export { returnReport } from "./actions/return-report.ts";
export { saveNarrative } from "./actions/save-narrative.ts";
export { sendBack } from "./actions/send-back.ts";
export { sendToReview } from "./actions/send-to-review.ts";
export { startReport } from "./actions/start-report.ts";
export { submitReport } from "./actions/submit-report.ts";
export type { ReasonedStepInput, StepInput } from "./actions/take-step.ts";
export type {
  AccountsLine,
  CountedRecord,
  Difference,
  Figures,
  Measure,
  ReportContent,
  StaffingLine,
  Work,
} from "./content.ts";
export { csvOf } from "./export/csv.ts";
export { jsonOf } from "./export/json.ts";
export { councilTitle, dutySign, dutyTitle, fileName, reportTitle } from "./export/naming.ts";
export { type Printing, toPdf } from "./export/pdf.ts";
export { deskNote, measureText } from "./export/tables.ts";
export { words as reportWords } from "./export/words.ts";
export { xlsxOf } from "./export/xlsx.ts";
export { longestNarrative, longestReason } from "./input.ts";
export {
  type EventKind,
  type Narrative,
  type Report,
  reasoned,
  type State,
  type Step,
  steps,
} from "./model.ts";
export { compile } from "./queries/compile.ts";
export { type CellQuery, type CountedList, countedRecords } from "./queries/counted-records.ts";
export { type ListedReport, listReports } from "./queries/list-reports.ts";
export { type ReportSheet, reportSheet, type SheetQuery, type StepOffer } from "./queries/report-sheet.ts";
export { type Printable, reportToPrint } from "./queries/report-to-print.ts";
export { findScope, type ReportScope } from "./queries/scope.ts";
export { type WaitingReport, waitingReports } from "./queries/waiting-reports.ts";
export { accountsSums } from "./rules/accounts-sums.ts";
export { narrativeSections } from "./rules/narrative.ts";
export { eventWords, stateWords, stepWords } from "./text.ts";
