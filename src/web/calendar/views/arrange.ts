import { addDays, monthRange, type PlainDate, type PlainMonth, weekday } from "../../../kernel/dates.ts";
import type { CalendarLine } from "../line.ts";

/** A month as on the wall: weeks from Sunday to Saturday, null where another month's days would stand. */
export const monthGrid = (month: PlainMonth): readonly (readonly (PlainDate | null)[])[] => {
  const { from, to } = monthRange(month);
  const weeks: (PlainDate | null)[][] = [];
  for (let sunday = addDays(from, -weekday(from)); sunday <= to; sunday = addDays(sunday, 7)) {
    const first = sunday;
    weeks.push(
      Array.from({ length: 7 }, (_, n) => {
        const day = addDays(first, n);
        return day < from || day > to ? null : day;
      }),
    );
  }
  return weeks;
};

export const eachDay = (from: PlainDate, to: PlainDate): PlainDate[] => {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

/** Every line under every day that it touches between the two days. */
export const linesByDay = (
  lines: readonly CalendarLine[],
  from: PlainDate,
  to: PlainDate,
): ReadonlyMap<PlainDate, readonly CalendarLine[]> => {
  const found = new Map<PlainDate, CalendarLine[]>(eachDay(from, to).map((day) => [day, []]));
  for (const line of lines) {
    const [first, last] = [line.from < from ? from : line.from, line.to > to ? to : line.to];
    for (const day of eachDay(first, last)) found.get(day)?.push(line);
  }
  return found;
};
