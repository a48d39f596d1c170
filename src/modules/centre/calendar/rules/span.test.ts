import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "../../../../kernel/dates.ts";
import type { Kind, Span } from "../model.ts";
import { clash, daysTouched, minutesOf } from "./span.ts";

const first = plainDate("2020-02-26");
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Five days around a leap day, by the quarter of an hour; each span with its minutes counted from the first midnight. */
const anySpan = fc
  .record({
    start: fc.integer({ min: 0, max: 4 * 96 }),
    length: fc.integer({ min: 1, max: 150 }),
    allDay: fc.boolean(),
  })
  .map(({ start, length, allDay }) => {
    const [from, to] = [start * 15, (start + length) * 15];
    const span: Span = {
      startsOn: addDays(first, Math.floor(from / 1440)),
      endsOn: addDays(first, Math.floor(to / 1440)),
      startsAt: allDay ? null : clock(from % 1440),
      endsAt: allDay ? null : clock(to % 1440),
    };
    return {
      span,
      from: allDay ? Math.floor(from / 1440) * 1440 : from,
      to: allDay ? (Math.floor(to / 1440) + 1) * 1440 : to,
    };
  });

const at = (span: Span, place = "", kind: Kind = "visit") => ({ ...span, place, kind });

describe("a span of Tokyo's clock", () => {
  it("touches the days in which one of its minutes lies, and no other", () => {
    fc.assert(
      fc.property(anySpan, ({ span, from, to }) => {
        const days: string[] = [];
        for (let day = 0; day < 10; day++)
          if (from < (day + 1) * 1440 && to > day * 1440) days.push(addDays(first, day));
        const touched = daysTouched(span);
        expect([touched.from, touched.to]).toEqual([days[0], days.at(-1)]);
      }),
    );
  });

  it("clashes with another when they have a minute in common, whichever comes first", () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        let shared = false;
        for (let minute = a.from; minute < a.to; minute += 15)
          if (b.from <= minute && minute < b.to) shared = true;
        expect(clash(at(a.span), at(b.span))).toBe(shared);
        expect(clash(at(b.span), at(a.span))).toBe(shared);
      }),
    );
  });

  it("is as long as its minutes, also past midnight and across a leap day", () => {
    fc.assert(
      fc.property(anySpan, ({ span, from, to }) => {
        expect(minutesOf(span)).toBe(span.startsAt === null ? null : to - from);
      }),
    );
  });
});

describe("midnight", () => {
  const evening: Span = {
    startsOn: plainDate("2020-02-28"),
    startsAt: "22:00",
    endsOn: plainDate("2020-02-29"),
    endsAt: "00:00",
  };
  it("belongs to the day that begins, so what ends then doesn't touch it", () => {
    expect(daysTouched(evening)).toEqual({ from: "2020-02-28", to: "2020-02-28" });
    expect(minutesOf(evening)).toBe(120);
  });
  it("lets a whole day follow without a clash", () => {
    const next: Span = {
      startsOn: plainDate("2020-02-29"),
      endsOn: plainDate("2020-02-29"),
      startsAt: null,
      endsAt: null,
    };
    expect(clash(at(evening), at(next))).toBe(false);
  });
});

describe("no clash", () => {
  const span: Span = {
    startsOn: first,
    endsOn: first,
    startsAt: "10:00",
    endsAt: "11:00",
  };
  it("is seen between two things at one place, or with a deadline", () => {
    expect(clash(at(span, "会館"), at(span, "会館"))).toBe(false);
    expect(clash(at(span, "会館"), at(span, "区役所"))).toBe(true);
    expect(clash(at(span), at(span, "", "deadline"))).toBe(false);
  });
});
