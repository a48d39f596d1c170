import type { PlainDate } from "../../../kernel/dates.ts";
import type { CouncilId } from "../../../kernel/ids.ts";
import { type Entry, minutesOf } from "../../../modules/centre/calendar/index.ts";
import type { RecordedDay } from "../../../modules/centre/support/index.ts";
import { routes } from "../../routes.ts";

/** Ways of supporting by which a visit and a meeting are written down, where the programme has them. */
const ways: Readonly<Partial<Record<Entry["kind"], string>>> = { visit: "visit", meeting: "meeting" };

/** Whether its work is to be written down: it has begun, and is more than a meeting of the centre's own people. */
export const isToRecord = (entry: Entry, today: PlainDate): boolean =>
  (entry.kind === "visit" || (entry.kind === "meeting" && entry.councils.length > 0)) &&
  entry.cancelled === null &&
  entry.startsOn <= today;

/** The form of a record, filled with what the calendar knows. */
export const recordFormOf = (programme: string, entry: Entry): string => {
  const minutes = minutesOf(entry);
  return routes.newRecord(programme, {
    day: entry.startsOn,
    minutes: minutes === null || minutes > 1440 ? "" : minutes,
    how: ways[entry.kind],
    councils: entry.councils.join(","),
    area: entry.councils.length === 0 ? entry.area : "",
    place: entry.place,
  });
};

const shares = (some: readonly CouncilId[], others: readonly CouncilId[]): boolean =>
  some.length === 0 || others.length === 0 || some.some((one) => others.includes(one));

/** Whether one of the records is of the entry's days and councils: nobody should be asked to write twice. */
export const isRecorded = (entry: Entry, records: readonly RecordedDay[]): boolean =>
  records.some(
    ({ day, councils }) => entry.startsOn <= day && day <= entry.endsOn && shares(entry.councils, councils),
  );
