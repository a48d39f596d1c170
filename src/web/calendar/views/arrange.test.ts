import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { monthRange, plainDate, plainMonth } from "../../../kernel/dates.ts";
import type { CalendarLine } from "../line.ts";
import { linesByDay, monthGrid } from "./arrange.ts";

const anyMonth = fc
  .integer({ min: 0, max: 12 * 60 })
  .map((n) => Temporal.PlainYearMonth.from("1990-01").add({ months: n }));

/** All days of a month, by asking another calendar. */
const daysOf = (month: Temporal.PlainYearMonth): Temporal.PlainDate[] =>
  Array.from({ length: month.daysInMonth }, (_, n) => month.toPlainDate({ day: n + 1 }));

const line = (key: string, from: string, to: string): CalendarLine => ({
  key,
  from: plainDate(from),
  to: plainDate(to),
  startsAt: null,
  endsAt: null,
  label: { ja: "訪問", en: "visit" },
  title: key,
  place: "",
  councils: [],
  people: [],
  href: "/",
  cancelled: false,
});

describe("a month on the wall", () => {
  it("holds every day exactly once, each in the column of its weekday, in weeks of seven", () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const grid = monthGrid(plainMonth(month.toString()));
        expect(grid.flat().filter((day) => day !== null)).toEqual(daysOf(month).map(String));
        for (const week of grid) {
          expect(week).toHaveLength(7);
          expect(week.some((day) => day !== null)).toBe(true);
          for (const [column, day] of week.entries())
            if (day !== null) expect(Temporal.PlainDate.from(day).dayOfWeek % 7).toBe(column);
        }
      }),
    );
  });

  it("shows the leap day when there is one", () => {
    expect(monthGrid(plainMonth("2020-02")).flat()).toContain("2020-02-29");
    expect(monthGrid(plainMonth("2019-02")).flat()).not.toContain("2019-02-29");
  });

  it("puts each line under every day that it touches, and under no other", () => {
    const spans = fc.array(
      fc.record({ start: fc.integer({ min: -40, max: 40 }), length: fc.integer({ min: 0, max: 45 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anyMonth, spans, (month, all) => {
        const first = month.toPlainDate({ day: 1 });
        const placed = all.map(({ start, length }, n) => ({
          key: String(n),
          from: first.add({ days: start }),
          to: first.add({ days: start + length }),
        }));
        const { from, to } = monthRange(plainMonth(month.toString()));
        const lines = placed.map((one) => line(one.key, one.from.toString(), one.to.toString()));
        const found = linesByDay(lines, from, to);
        expect([...found.keys()]).toEqual(daysOf(month).map(String));
        for (const day of daysOf(month)) {
          const expected = placed.filter(
            (one) =>
              Temporal.PlainDate.compare(one.from, day) <= 0 && Temporal.PlainDate.compare(day, one.to) <= 0,
          );
          expect(found.get(plainDate(day.toString()))?.map(({ key }) => key)).toEqual(
            expected.map(({ key }) => key),
          );
        }
      }),
    );
  });
});
