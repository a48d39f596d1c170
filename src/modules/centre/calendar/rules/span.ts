import { addDays, daysBetween, type PlainDate } from "../../../../kernel/dates.ts";
import type { Kind, Span } from "../model.ts";

/** The days it touches, both included: what ends at midnight doesn't touch the day that begins then. */
export const daysTouched = (span: Span): { readonly from: PlainDate; readonly to: PlainDate } => ({
  from: span.startsOn,
  to: span.endsAt === "00:00" && span.endsOn > span.startsOn ? addDays(span.endsOn, -1) : span.endsOn,
});

/** Beginning and end as text that compares like time; all day runs from midnight to midnight. */
const edges = (span: Span): readonly [string, string] => [
  `${span.startsOn}T${span.startsAt ?? "00:00"}`,
  span.endsAt === null ? `${addDays(span.endsOn, 1)}T00:00` : `${span.endsOn}T${span.endsAt}`,
];

/** Whether nothing could be in both; what ends when the other begins doesn't overlap. */
const overlap = (a: Span, b: Span): boolean => {
  const [startA, endA] = edges(a);
  const [startB, endB] = edges(b);
  return startA < endB && startB < endA;
};

type Placed = Span & { readonly kind: Kind; readonly place: string };

/** Whether one person can't be at both: deadlines take nobody anywhere, and one place holds two entries. */
export const clash = (a: Placed, b: Placed): boolean =>
  a.kind !== "deadline" && b.kind !== "deadline" && !(a.place !== "" && a.place === b.place) && overlap(a, b);

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** How long it takes, in minutes; null for all day. */
export const minutesOf = (span: Span): number | null =>
  span.startsAt === null || span.endsAt === null
    ? null
    : daysBetween(span.startsOn, span.endsOn) * 1440 + minuteOf(span.endsAt) - minuteOf(span.startsAt);
