import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { afterOpeningMinutes, type OpeningCalendar, openingMinutes, openingWeek } from "./business-time.ts";
import { type PlainDate, plainDate } from "./dates.ts";
import { holidayOn } from "./holidays.ts";

const isJapaneseHoliday = (day: PlainDate): boolean => holidayOn(day) !== null;

const weekdays = [1, 2, 3, 4, 5];
const usual: OpeningCalendar = {
  week: openingWeek([{ days: weekdays, from: "09:00", to: "17:30" }]),
  isHoliday: isJapaneseHoliday,
  closed: [{ from: "12-29", to: "01-03" }],
  terms: null,
};
const at = (text: string): Date => new Date(`${text.replace(" ", "T")}:00+09:00`);
const told = (date: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime())
    .toZonedDateTimeISO("Asia/Tokyo")
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" })
    .replace("T", " ");
const due = (from: string, minutes: number, calendar = usual) =>
  told(afterOpeningMinutes(calendar, at(from), minutes).at);

/**
 * Ten years minute by minute: how many open minutes lie before each minute. Knows the time zone from Temporal, the weekday
 * from Temporal, and the rules from plain sentences; shares no line with what it judges.
 */
const oracle = (openOn: (day: Temporal.PlainDate) => (minuteOfDay: number) => boolean) => {
  const first = Temporal.PlainDate.from("2015-01-01");
  const days = first.until("2025-01-01").days;
  const begin = first.toZonedDateTime("Asia/Tokyo").epochMilliseconds;
  const before = new Uint32Array(days * 1440 + 1);
  for (let d = 0; d < days; d += 1) {
    const open = openOn(first.add({ days: d }));
    for (let m = 0; m < 1440; m += 1) {
      const here = d * 1440 + m;
      before[here + 1] = (before[here] ?? 0) + (open(m) ? 1 : 0);
    }
  }
  return {
    last: days * 1440,
    instant: (n: number) => new Date(begin + n * 60_000),
    between: (from: number, to: number): number => (before[to] ?? 0) - (before[from] ?? 0),
    /** The first minute at which so many have passed, walking on. */
    after: (from: number, minutes: number): number | null => {
      for (let n = from; n < before.length; n += 1)
        if ((before[n] ?? 0) - (before[from] ?? 0) >= minutes) return n;
      return null;
    },
  };
};

// The holidays of ten years, as the Cabinet Office published them, by number a year: a second source for the library's table.
const holidaysByYear: Record<number, number> = {
  2015: 17,
  2016: 17,
  2017: 17,
  2018: 20,
  2019: 22,
  2020: 18,
  2021: 17,
  2022: 16,
  2023: 17,
  2024: 21,
};

describe("Japanese holidays", () => {
  it("are the known ones, whatever the time zone of the process", () => {
    for (const day of ["2019-05-01", "2019-04-30", "2019-05-02", "2019-10-22", "2020-07-24", "2021-08-09"])
      expect(isJapaneseHoliday(plainDate(day)), day).toBe(true);
    for (const day of ["2019-12-23", "2020-10-12", "2019-04-26", "2019-12-31"])
      expect(isJapaneseHoliday(plainDate(day)), day).toBe(false);
  });

  it("lack none and add none in ten years", () => {
    const first = Temporal.PlainDate.from("2015-01-01");
    const counted: Record<number, number> = {};
    for (let d = 0; d < 3653; d += 1) {
      const day = first.add({ days: d });
      if (isJapaneseHoliday(plainDate(day.toString()))) counted[day.year] = (counted[day.year] ?? 0) + 1;
    }
    expect(counted).toEqual(holidaysByYear);
  });
});

describe("opening time, against a walk minute by minute over ten years of Japanese holidays", () => {
  const never = () => false;
  const openOn =
    (hours: (dayOfWeek: number, m: number) => boolean) =>
    (day: Temporal.PlainDate): ((m: number) => boolean) => {
      if (isJapaneseHoliday(plainDate(day.toString()))) return never;
      if (day.month === 12 && day.day >= 29) return never;
      if (day.month === 1 && day.day <= 3) return never;
      const { dayOfWeek } = day;
      return (m) => hours(dayOfWeek, m);
    };
  const office = (dow: number, m: number): boolean => dow <= 5 && m >= 540 && m < 1050;
  const shop = (dow: number, m: number): boolean =>
    (dow === 6 && m >= 600 && m < 720) ||
    (dow <= 5 && dow !== 3 && ((m >= 510 && m < 725) || (m >= 780 && m < 1155)));
  const lunch: OpeningCalendar = {
    ...usual,
    week: openingWeek([
      { days: [1, 2, 4, 5], from: "13:00", to: "19:15" },
      { days: [1, 2, 4, 5], from: "08:30", to: "11:00" },
      { days: [1, 2, 4, 5], from: "10:15", to: "12:05" },
      { days: [6], from: "10:00", to: "12:00" },
    ]),
  };
  const cases = [
    ["office hours", usual, office],
    ["hours with a break, a closed Wednesday and Saturday mornings", lunch, shop],
  ] as const;

  for (const [name, calendar, hours] of cases) {
    describe(name, () => {
      let walk: ReturnType<typeof oracle>;
      beforeAll(() => {
        walk = oracle(openOn(hours));
      });

      it("counts the same minutes between any two minutes", () => {
        const minute = fc.nat(3653 * 1440 - 1);
        fc.assert(
          fc.property(minute, minute, (a, b) => {
            const [from, to] = a < b ? [a, b] : [b, a];
            expect(openingMinutes(calendar, walk.instant(from), walk.instant(to))).toBe(
              walk.between(from, to),
            );
            expect(openingMinutes(calendar, walk.instant(to), walk.instant(from))).toBe(0);
          }),
          { numRuns: 300 },
        );
      });

      it("reaches every target at the same minute, and counts back what it went", () => {
        fc.assert(
          fc.property(fc.nat(3600 * 1440), fc.nat(20_000), (from, minutes) => {
            const expected = walk.after(from, minutes);
            fc.pre(expected !== null);
            const found = afterOpeningMinutes(calendar, walk.instant(from), minutes);
            expect(found).toEqual({ at: walk.instant(expected ?? 0), reached: true });
            expect(openingMinutes(calendar, walk.instant(from), found.at)).toBe(minutes);
          }),
          { numRuns: 500 },
        );
      });
    });
  }

  it("keeps seconds: what is asked in the middle of a minute is due in the middle of one", () => {
    const from = new Date("2019-06-14T01:00:42.500Z");
    expect(afterOpeningMinutes(usual, from, 60).at.toISOString()).toBe("2019-06-14T02:00:42.500Z");
    expect(openingMinutes(usual, from, new Date("2019-06-14T02:00:42.499Z"))).toBe(59);
  });
});

describe("opening time", () => {
  it("runs on after the evening, the weekend and a holiday", () => {
    expect(due("2019-06-14 16:00", 60)).toBe("2019-06-14 17:00");
    expect(due("2019-06-14 16:30", 60)).toBe("2019-06-14 17:30");
    expect(due("2019-06-14 16:31", 60)).toBe("2019-06-17 09:01");
    expect(due("2019-06-15 12:00", 60)).toBe("2019-06-17 10:00");
    // 山の日 2019 is a Sunday, so Monday 12 August is closed as well.
    expect(due("2019-08-09 17:00", 60)).toBe("2019-08-13 09:30");
  });

  it("stands still for the ten days of the change of era", () => {
    expect(due("2019-04-26 17:00", 60)).toBe("2019-05-07 09:30");
    expect(openingMinutes(usual, at("2019-04-26 17:30"), at("2019-05-07 09:00"))).toBe(0);
  });

  it("crosses a year end that is closed", () => {
    expect(due("2019-12-27 17:00", 60)).toBe("2020-01-06 09:30");
    expect(due("2019-12-30 12:00", 1)).toBe("2020-01-06 09:01");
    expect(openingMinutes(usual, at("2019-12-28 00:00"), at("2020-01-04 00:00"))).toBe(0);
  });

  it("ends with the contract: what would be due after it is due at its last open moment", () => {
    const contract = { ...usual, terms: [{ from: plainDate("2019-04-01"), to: plainDate("2020-03-31") }] };
    const found = afterOpeningMinutes(contract, at("2020-03-31 16:00"), 1530);
    expect(found).toEqual({ at: at("2020-03-31 17:30"), reached: false });
    expect(afterOpeningMinutes(contract, at("2020-03-31 18:00"), 60)).toEqual({
      at: at("2020-03-31 18:00"),
      reached: false,
    });
    expect(openingMinutes(contract, at("2020-03-31 17:00"), at("2021-03-31 17:00"))).toBe(30);
  });

  it("goes on where one contract follows another", () => {
    const terms = [
      { from: plainDate("2019-04-01"), to: plainDate("2020-03-31") },
      { from: plainDate("2020-04-01"), to: plainDate("2021-03-31") },
    ];
    expect(due("2020-03-31 17:00", 60, { ...usual, terms })).toBe("2020-04-01 09:30");
  });

  it("answers at once where it is never open, and across a hundred years", () => {
    const never = { ...usual, closed: [{ from: "01-01", to: "12-31" }] };
    const started = performance.now();
    expect(afterOpeningMinutes(never, at("2019-06-14 10:00"), 1).reached).toBe(false);
    expect(openingMinutes(usual, at("1970-01-01 00:00"), at("2069-12-31 00:00"))).toBeGreaterThan(10_000_000);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("says the same in any time zone of the process", () => {
    const zone = process.env.TZ;
    try {
      for (const other of ["America/New_York", "UTC", "Pacific/Auckland"]) {
        process.env.TZ = other;
        expect(due("2019-04-26 17:00", 60), other).toBe("2019-05-07 09:30");
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
