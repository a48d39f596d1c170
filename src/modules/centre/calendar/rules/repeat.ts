import {
  addDays,
  addMonths,
  monthOf,
  monthRange,
  type PlainDate,
  weekday,
} from "../../../../kernel/dates.ts";
import type { Repeat } from "../model.ts";

/** The first such weekday, the second …: how monthly meetings are agreed. */
export const nthOf = (day: PlainDate): number => Math.ceil(Number(day.slice(8)) / 7);

const monthly = (first: PlainDate, until: PlainDate, most: number): PlainDate[] => {
  const days: PlainDate[] = [];
  for (let month = monthOf(first); days.length < most; month = addMonths(month, 1)) {
    const { from, to } = monthRange(month);
    if (from > until) break;
    const offset = (weekday(first) - weekday(from) + 7) % 7;
    const day = addDays(from, offset + 7 * (nthOf(first) - 1));
    // Not every month has a fifth one.
    if (day <= to && day <= until) days.push(day);
  }
  return days;
};

/** The days on which it happens, from the first on; `until` is included, and no more than `most` are given. */
export const occurrences = (
  first: PlainDate,
  repeat: Repeat,
  until: PlainDate,
  most: number,
): PlainDate[] => {
  if (repeat === "none") return [first];
  if (repeat === "monthly") return monthly(first, until, most);
  const days: PlainDate[] = [];
  for (let day = first; day <= until && days.length < most; day = addDays(day, repeat === "weekly" ? 7 : 14))
    days.push(day);
  return days;
};
