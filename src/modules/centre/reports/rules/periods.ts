import { fiscalYearStart, monthOf, type PlainDate, type PlainMonth } from "../../../../kernel/dates.ts";

export const later = <T extends string>(a: T, b: T): T => (a > b ? a : b);
export const earlier = <T extends string>(a: T, b: T): T => (a < b ? a : b);

/** Year to date: from April, or from the programme's first month where that is later. */
export const yearToDate = (
  month: PlainMonth,
  programmeStarts: PlainDate,
): { readonly from: PlainMonth; readonly to: PlainMonth } => ({
  from: later(fiscalYearStart(month), monthOf(programmeStarts)),
  to: month,
});
