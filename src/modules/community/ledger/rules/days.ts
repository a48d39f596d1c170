import { type PlainDate, plainDate } from "../../../../kernel/dates.ts";

/** First and last day of a book's year. */
export const daysOf = (year: number): { readonly from: PlainDate; readonly to: PlainDate } => ({
  from: plainDate(`${year}-04-01`),
  to: plainDate(`${year + 1}-03-31`),
});
