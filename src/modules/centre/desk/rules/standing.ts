import { type OpeningCalendar, openingMinutes } from "../../../../kernel/business-time.ts";
import { daysBetween, todayIn } from "../../../../kernel/dates.ts";
import type { State, Target } from "../model.ts";
import { waitsFor } from "./moves.ts";

type Clocked = { readonly state: State; readonly acknowledge: Target; readonly answer: Target };

/** How a request stands against its clock. */
export type Standing =
  | { readonly kind: "late"; readonly by: Date; readonly minutes: number; readonly days: number }
  | { readonly kind: "soon"; readonly by: Date; readonly minutes: number }
  | { readonly kind: "in-time"; readonly by: Date }
  /** It is the client's turn, or it is closed: no clock runs. */
  | { readonly kind: "still" };

/** The target that runs now. */
export const runningTarget = ({ state, acknowledge, answer }: Clocked): Target | null => {
  if (waitsFor(state) !== "centre") return null;
  return state === "received" && acknowledge.by <= answer.by ? acknowledge : answer;
};

/** Minutes are of opening time; days are those of the calendar. */
export const standingOf = (request: Clocked, now: Date, calendar: OpeningCalendar): Standing => {
  const target = runningTarget(request);
  if (!target) return { kind: "still" };
  const { soon, by } = target;
  if (now > by)
    return {
      kind: "late",
      by,
      minutes: openingMinutes(calendar, by, now),
      days: daysBetween(todayIn(by), todayIn(now)),
    };
  return now >= soon
    ? { kind: "soon", by, minutes: openingMinutes(calendar, now, by) }
    : { kind: "in-time", by };
};
