import { auditLines } from "./audit-lines.tsx";
import { bookLines } from "./book-lines.tsx";
import { calendarLines } from "./calendar-lines.tsx";
import { consultationLines } from "./consultation-lines.tsx";
import { councilLines } from "./council-lines.tsx";
import { heldLines } from "./held-lines.tsx";
import { ledgerLines } from "./ledger-lines.tsx";
import type { TodayPart } from "./line.ts";
import { mailLines } from "./mail-lines.tsx";
import { planLines } from "./plan-lines.tsx";
import { recordLines } from "./record-lines.tsx";
import { reportLines } from "./report-lines.tsx";
import { requestLines } from "./request-lines.tsx";
import { subsidyLines } from "./subsidy-lines.tsx";

/** Everything that can wait for somebody; a module adds its lines here. */
export const parts: readonly TodayPart[] = [
  requestLines,
  recordLines,
  heldLines,
  consultationLines,
  reportLines,
  planLines,
  ledgerLines,
  auditLines,
  subsidyLines,
  calendarLines,
  bookLines,
  councilLines,
  mailLines,
];
