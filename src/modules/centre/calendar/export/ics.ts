import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from "ical-generator";
import { addDays, type PlainDate } from "../../../../kernel/dates.ts";
import type { Translate } from "../../../../kernel/say.ts";
import type { FeedEntry } from "../queries/feed-entries.ts";
import { kindWords } from "../text.ts";

const zone = "Asia/Tokyo";

/** Japan has kept one time since 1951: nine hours ahead, all year. */
const vtimezone = `
BEGIN:VTIMEZONE
TZID:${zone}
BEGIN:STANDARD
DTSTART:19510909T000000
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
TZNAME:JST
END:STANDARD
END:VTIMEZONE`;

const compact = (text: string): string => text.replace(/[-:]/g, "");

/**
 * A wall clock's time in the shape that ical-generator takes for a library's date. It would read a `Date` by the clock of
 * the process's own zone.
 */
const wallTime = (day: PlainDate, time: string) => ({
  format: (pattern?: string): string => (pattern === "HHmmss" ? `${compact(time)}00` : compact(day)),
  isValid: () => true,
  toDate: () => new Date(`${day}T${time}:00+09:00`),
  toJSON: () => `${day}T${time}:00+09:00`,
});

/** Days run from the first to the day after the last; a deadline without length is its moment. */
const timesOf = ({
  startsOn,
  endsOn,
  startsAt,
  endsAt,
}: FeedEntry): Pick<ICalEventData, "start" | "end" | "allDay"> =>
  startsAt === null || endsAt === null
    ? { allDay: true, start: wallTime(startsOn, "00:00"), end: wallTime(addDays(endsOn, 1), "00:00") }
    : startsOn === endsOn && startsAt === endsAt
      ? { start: wallTime(startsOn, startsAt) }
      : { start: wallTime(startsOn, startsAt), end: wallTime(endsOn, endsAt) };

/** Control characters have no place in a line of text; tabs and line breaks have. */
const clean = (text: string): string => text.replace(/[^\P{Cc}\n\r\t]/gu, "");

/**
 * Entries as an iCalendar file (RFC 5545). Of people it says nothing: no names, no note; the page behind the link does.
 * @param origin under which the pages are reached, e.g. `https://machisen.example.jp`
 */
export const writeIcs = (
  entries: readonly FeedEntry[],
  t: Translate,
  name: string,
  origin: string,
): string => {
  const calendar = ical({
    prodId: { company: "machisen", product: "calendar", language: "JA" },
    // Its own name is written as it is.
    name: clean(name).replace(/[\\;,\r\n]/g, " "),
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
    // Named in each entry and not here: a calendar's zone would turn the stamps, which must be UTC, into local time.
    timezone: { name: null, generator: () => vtimezone },
  });
  for (const entry of entries) {
    const what = t(kindWords[entry.kind]);
    calendar.createEvent({
      id: `${entry.uid}@machisen`,
      sequence: entry.version - 1,
      stamp: entry.updatedAt,
      ...timesOf(entry),
      timezone: zone,
      summary: clean(entry.title),
      location: entry.place === "" ? null : clean(entry.place),
      description: clean([what, ...entry.councilNames, t(entry.programmeTitle)].join("\n")),
      categories: [{ name: what }],
      status: entry.cancelled === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      url: `${origin}/${entry.programmeCode}/calendar/${entry.id}`,
    });
  }
  // It leaves the last line open.
  return `${calendar.toString()}\r\n`;
};
