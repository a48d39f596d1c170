import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type PlainDate, plainDate } from "../../../../kernel/dates.ts";
import { occurrences } from "./repeat.ts";

const anyDay = fc
  .integer({ min: 0, max: 365 * 12 })
  .map((days) => Temporal.PlainDate.from("2016-01-01").add({ days }));

/** Walks through every single day and asks it: is it one of them? */
const byHand = (first: Temporal.PlainDate, repeat: string, until: Temporal.PlainDate): string[] => {
  const found: string[] = [];
  const nth = (day: Temporal.PlainDate) => Math.floor((day.day - 1) / 7);
  let passed = 0;
  for (let day = first; Temporal.PlainDate.compare(day, until) <= 0; day = day.add({ days: 1 })) {
    const isIt =
      repeat === "weekly"
        ? passed % 7 === 0
        : repeat === "fortnightly"
          ? passed % 14 === 0
          : day.dayOfWeek === first.dayOfWeek && nth(day) === nth(first);
    if (isIt) found.push(day.toString());
    passed++;
  }
  return found;
};

const ours = (day: Temporal.PlainDate): PlainDate => plainDate(day.toString());

describe("the days of a series", () => {
  it("are those that a walk through all days finds", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom("weekly", "fortnightly", "monthly"),
        fc.integer({ min: 0, max: 500 }),
        (first, repeat, length) => {
          const until = first.add({ days: length });
          expect(occurrences(ours(first), repeat as "weekly", ours(until), 1000)).toEqual(
            byHand(first, repeat, until),
          );
        },
      ),
    );
  });

  it("are one when it doesn't repeat, and stop at the most that is asked for", () => {
    const day = plainDate("2019-06-14");
    expect(occurrences(day, "none", plainDate("2030-01-01"), 61)).toEqual([day]);
    for (const repeat of ["weekly", "fortnightly", "monthly"] as const)
      expect(occurrences(day, repeat, plainDate("2900-01-01"), 61)).toHaveLength(61);
  });

  it("leave out months without a fifth one", () => {
    expect(occurrences(plainDate("2020-01-31"), "monthly", plainDate("2020-07-31"), 61)).toEqual([
      "2020-01-31",
      "2020-05-29",
      "2020-07-31",
    ]);
  });

  it("cross a leap day as the calendar does", () => {
    expect(occurrences(plainDate("2020-02-22"), "weekly", plainDate("2020-03-07"), 61)).toEqual([
      "2020-02-22",
      "2020-02-29",
      "2020-03-07",
    ]);
  });
});
