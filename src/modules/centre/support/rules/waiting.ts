import { addDays, type PlainDate } from "../../../../kernel/dates.ts";

/** After so many days without an answer a record counts as waiting long. */
export const longWaitDays = 7;

/** What came before this day's first moment (in Japan) has waited long. */
export const longWaitBefore = (today: PlainDate): PlainDate => addDays(today, 1 - longWaitDays);
