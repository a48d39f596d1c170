import { type PlainDate, weekday } from "../../../../kernel/dates.ts";
import { holidayOn } from "../../../../kernel/holidays.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Definition } from "../../../foundation/programme/index.ts";

const names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** What kind of day it is: the holiday's name, and when the desk is open; no hours = closed. */
export type DayAtDesk = {
  readonly holiday: Text | null;
  readonly hours: readonly { readonly from: string; readonly to: string }[];
};

/** A stretch of every year; one that begins late and ends early crosses the year end. */
const isWithin = (monthDay: string, { from, to }: { from: string; to: string }): boolean =>
  from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to;

export const dayAtDesk = (desk: Definition["desk"], day: PlainDate): DayAtDesk => {
  const holiday = holidayOn(day);
  const isShut =
    (desk.holidays === "japan" && holiday !== null) ||
    desk.closed.some((span) => isWithin(day.slice(5), span));
  const name = names[weekday(day)];
  const hours = desk.hours.filter(({ days }) => name !== undefined && days.includes(name));
  return { holiday, hours: isShut ? [] : hours.map(({ from, to }) => ({ from, to })) };
};
