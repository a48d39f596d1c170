import { addDays, type PlainDate, plainDate, todayIn, weekday } from "./dates.ts";

/** A stretch of one day, in minutes after midnight; `to` is no longer in it. */
export type Stretch = { readonly from: number; readonly to: number };

/** When somebody is there. Days and times are Japan's (UTC+9, no summer time). */
export type OpeningCalendar = {
  /** Seven lists, Sunday first: the day's stretches in order, none overlapping. */
  readonly week: readonly (readonly Stretch[])[];
  readonly isHoliday: (day: PlainDate) => boolean;
  /** Closed every year from one day to another, both included, `MM-DD`; may cross the year end. */
  readonly closed: readonly { readonly from: string; readonly to: string }[];
  /** Open within these terms only, e.g. contracts, both days included; null = always. */
  readonly terms: readonly { readonly from: PlainDate; readonly to: PlainDate }[] | null;
};

const minute = 60_000;
/** Nobody closes for so long and opens again: where the search gives up. */
const longestPause = 1500;
// Beyond the last day that dates know.
const endOfTime = plainDate("2999-12-31");

/** A week from opening hours as people write them; where two of them touch or overlap they become one. */
export const openingWeek = (
  hours: readonly { readonly days: readonly number[]; readonly from: string; readonly to: string }[],
): readonly (readonly Stretch[])[] =>
  Array.from({ length: 7 }, (_, day) => {
    const stretches = hours
      .filter(({ days }) => days.includes(day))
      .map(({ from, to }) => ({ from: minutesIn(from), to: minutesIn(to) }))
      .sort((a, b) => a.from - b.from);
    const merged: Stretch[] = [];
    for (const next of stretches) {
      const last = merged.at(-1);
      if (last && next.from <= last.to)
        merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
      else merged.push(next);
    }
    return merged;
  });

const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const isWithin = (day: PlainDate, { from, to }: { readonly from: string; readonly to: string }): boolean => {
  const date = day.slice(5);
  return from <= to ? from <= date && date <= to : from <= date || date <= to;
};

/** The stretches in which it is open on a day. */
const stretchesOn = (calendar: OpeningCalendar, day: PlainDate): readonly Stretch[] => {
  const stretches = calendar.week[weekday(day)] ?? [];
  if (stretches.length === 0) return stretches;
  if (calendar.closed.some((one) => isWithin(day, one)) || calendar.isHoliday(day)) return [];
  if (calendar.terms && !calendar.terms.some(({ from, to }) => from <= day && day <= to)) return [];
  return stretches;
};

const midnight = (day: PlainDate): number => Date.parse(`${day}T00:00:00+09:00`);

/** Open stretches from an instant on, in milliseconds since 1970, one after another. */
function* openFrom(calendar: OpeningCalendar, from: Date): Generator<{ start: number; end: number }> {
  const start = from.getTime();
  let paused = 0;
  for (
    let day = todayIn(from);
    day < endOfTime && paused < longestPause;
    day = addDays(day, 1), paused += 1
  ) {
    const zero = midnight(day);
    for (const stretch of stretchesOn(calendar, day)) {
      const end = zero + stretch.to * minute;
      if (end <= start) continue;
      paused = 0;
      yield { start: Math.max(start, zero + stretch.from * minute), end };
    }
  }
}

/** Whole minutes of opening time between two instants; 0 when the second is not after the first. */
export const openingMinutes = (calendar: OpeningCalendar, from: Date, to: Date): number => {
  const until = to.getTime();
  let open = 0;
  for (const { start, end } of openFrom(calendar, from)) {
    if (start >= until) break;
    open += Math.min(end, until) - start;
  }
  return Math.floor(open / minute);
};

/**
 * The first instant at which so many minutes of opening time have passed. Where the calendar ends before, the last moment
 * at which it is open; where it is never open again, the beginning.
 * @param minutes whole or not, 0 or more
 */
export const afterOpeningMinutes = (
  calendar: OpeningCalendar,
  from: Date,
  minutes: number,
): { readonly at: Date; readonly reached: boolean } => {
  let left = minutes * minute;
  let last = from.getTime();
  if (left <= 0) return { at: from, reached: true };
  for (const { start, end } of openFrom(calendar, from)) {
    if (start + left <= end) return { at: new Date(start + left), reached: true };
    left -= end - start;
    last = end;
  }
  return { at: new Date(last), reached: false };
};
