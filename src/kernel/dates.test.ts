import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  fiscalYearOf,
  fiscalYearStart,
  monthOf,
  monthRange,
  monthsBetween,
  type PlainDate,
  parsePlainDate,
  parsePlainMonth,
  plainDate,
  plainMonth,
  todayIn,
  weekday,
} from "./dates.ts";

const first = Temporal.PlainDate.from("1868-01-01");
const lastDay = first.until("2999-12-31").days;
const anyDay = fc.integer({ min: 0, max: lastDay }).map((days) => first.add({ days }));
const ours = (day: Temporal.PlainDate): PlainDate => plainDate(day.toString());

test("every day that exists is read, and nothing else", () => {
  const anyText = fc
    .tuple(
      fc.integer({ min: 1860, max: 3010 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    )
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));
  const exists = (text: string): boolean => {
    try {
      const day = Temporal.PlainDate.from(text);
      return day.year >= 1868 && day.year <= 2999;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(anyText, (text) => {
      expect(parsePlainDate(text).ok).toBe(exists(text));
    }),
  );
  for (const text of [
    "2019-02-29",
    "2019-02-30",
    "2019-6-3",
    " 2019-06-03",
    "2019-06-03T00:00",
    "２０１９-06-03",
    "",
  ])
    expect(parsePlainDate(text).ok, text).toBe(false);
  expect(parsePlainDate("2020-02-29")).toEqual({ ok: true, value: "2020-02-29" });
  expect(() => plainDate("2019-04-31")).toThrow(RangeError);
});

test("months are read only as year and month", () => {
  expect(parsePlainMonth("2019-06")).toEqual({ ok: true, value: "2019-06" });
  for (const text of ["2019-13", "2019-00", "2019-06-01", "2019-6", ""])
    expect(parsePlainMonth(text).ok, text).toBe(false);
});

test("days are counted as Temporal counts them", () => {
  const move = fc.integer({ min: -40_000, max: 40_000 });
  fc.assert(
    fc.property(anyDay, move, (day, days) => {
      const moved = day.add({ days });
      fc.pre(moved.year >= 1868 && moved.year <= 2999);
      expect(addDays(ours(day), days)).toBe(moved.toString());
      expect(daysBetween(ours(day), ours(moved))).toBe(days);
      expect(weekday(ours(day))).toBe(day.dayOfWeek % 7);
    }),
  );
});

test("months are counted as Temporal counts them", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -2400, max: 2400 }), (day, months) => {
      const month = day.toPlainYearMonth();
      expect(monthOf(ours(day))).toBe(month.toString());
      const moved = month.add({ months });
      fc.pre(moved.year >= 1868 && moved.year <= 2998);
      expect(addMonths(plainMonth(month.toString()), months)).toBe(moved.toString());
      expect(monthRange(plainMonth(moved.toString()))).toEqual({
        from: moved.toPlainDate({ day: 1 }).toString(),
        to: moved.toPlainDate({ day: moved.daysInMonth }).toString(),
      });
    }),
  );
});

test("a fiscal year runs from April to March and holds every day once", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const year = fiscalYearOf(ours(day));
      expect(year).toBe(day.subtract({ months: 3 }).year);
      const start = fiscalYearStart(monthOf(ours(day)));
      expect(start).toBe(`${year}-04`);
      expect(monthsBetween(start, addMonths(start, 11))).toContain(monthOf(ours(day)));
    }),
  );
  expect(fiscalYearOf(plainDate("2020-03-31"))).toBe(2019);
  expect(fiscalYearOf(plainDate("2020-04-01"))).toBe(2020);
});

test("today is the day of the place, not of the server", () => {
  const instant = fc.date({ min: new Date("1950-01-01"), max: new Date("2999-12-30"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.constantFrom("Asia/Tokyo", "UTC", "America/New_York"), (now, zone) => {
      const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
      expect(todayIn(now, zone)).toBe(there.toPlainDate().toString());
    }),
  );
  expect(todayIn(new Date("2019-04-30T15:00:00Z"))).toBe("2019-05-01");
  expect(todayIn(new Date("2019-04-30T14:59:59Z"))).toBe("2019-04-30");
});
