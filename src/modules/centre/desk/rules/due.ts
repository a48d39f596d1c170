import { afterOpeningMinutes, type OpeningCalendar, openingWeek } from "../../../../kernel/business-time.ts";
import type { PlainDate } from "../../../../kernel/dates.ts";
import { holidayOn } from "../../../../kernel/holidays.ts";
import type { Definition } from "../../../foundation/programme/index.ts";
import type { Target } from "../model.ts";

type Desk = Definition["desk"];
type Term = { readonly from: PlainDate; readonly to: PlainDate };

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** When a centre is open: the programme's hours, inside the centre's contracts. */
export const calendarOf = (desk: Desk, contracts: readonly Term[]): OpeningCalendar => ({
  week: openingWeek(
    desk.hours.map(({ days, from, to }) => ({ days: days.map((day) => weekdays.indexOf(day)), from, to })),
  ),
  isHoliday: (day) => desk.holidays === "japan" && holidayOn(day) !== null,
  closed: desk.closed,
  terms: contracts,
});

/** @param minutes of opening time until it is due, and for how many of them before that it is nearly due */
const targetAfter = (calendar: OpeningCalendar, from: Date, minutes: number, warn: number): Target => ({
  soon: afterOpeningMinutes(calendar, from, Math.max(0, minutes - warn)).at,
  by: afterOpeningMinutes(calendar, from, minutes).at,
});

/** By when a request filed now is to be acknowledged. */
export const acknowledgeTarget = (calendar: OpeningCalendar, { requests }: Desk, filed: Date): Target =>
  targetAfter(calendar, filed, requests.acknowledge, requests.warn);

/** By when it is to be answered; a reopened one has the same time again. */
export const answerTarget = (calendar: OpeningCalendar, { requests }: Desk, from: Date): Target =>
  targetAfter(calendar, from, requests.answer, requests.warn);
