import {
  addDays,
  addMonths,
  monthOf,
  monthRange,
  type PlainDate,
  parsePlainDate,
  plainDate,
  weekday,
} from "../../kernel/dates.ts";
import { type CouncilId, type PersonId, parseId } from "../../kernel/ids.ts";

export const views = ["month", "week", "list"] as const;
export type View = (typeof views)[number];

/** Which part of the calendar an address shows. */
export type Looked = {
  readonly view: View;
  readonly on: PlainDate;
  readonly council: CouncilId | null;
  readonly person: PersonId | null;
};

/** What can't be read is no condition; a day far from every programme is today. */
export const lookedIn = (query: URLSearchParams, today: PlainDate): Looked => {
  const day = parsePlainDate(query.get("on") ?? "");
  return {
    view: views.find((one) => one === query.get("view")) ?? "month",
    on: day.ok && day.value > "1900" && day.value < "2900" ? day.value : today,
    council: parseId<CouncilId>(query.get("council") ?? ""),
    person: parseId<PersonId>(query.get("person") ?? ""),
  };
};

/** The first and last day that a view shows; the list shows a month. Weeks begin on Sunday, as on the wall. */
export const daysOf = (view: View, on: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } => {
  if (view !== "week") return monthRange(monthOf(on));
  const from = addDays(on, -weekday(on));
  return { from, to: addDays(from, 6) };
};

/** The day to which 前へ and 次へ lead. */
export const stepped = (view: View, on: PlainDate, by: 1 | -1): PlainDate =>
  view === "week" ? addDays(on, 7 * by) : plainDate(`${addMonths(monthOf(on), by)}-01`);
