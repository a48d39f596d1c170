/** The door of the support module. */

export { approvedRecords, type ReportedRecord, recordsNow } from "./queries/report-material.ts";
export {
  type CentreMonth,
  countUnapproved,
  type DutySum,
  recordsByMonthAndCentre,
  type WorkScope,
  workByDutyAndCouncil,
} from "./queries/tally-by-duty.ts";
export { type HandedOver, handOver } from "./actions/hand-over.ts";
export { type OpenWork, openWorkOf } from "./queries/open-work.ts";
