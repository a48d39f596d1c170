import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, monthOf, plainDate, plainMonth } from "./dates.ts";
import {
  formatDate,
  formatDayMonth,
  formatEra,
  formatEraMonth,
  formatInstant,
  formatMinutes,
  formatMonth,
  formatNumber,
  formatShortDate,
} from "./era.ts";

const intl = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
const whole = { year: "numeric", month: "long", day: "numeric" } as const;
const era = intl("ja-JP-u-ca-japanese", { era: "long", ...whole });
const japanese = intl("ja-JP", { ...whole, weekday: "short" });
const english = intl("en-GB", { ...whole, weekday: "short" });

// From 1873 Japan counts days as the rest of the world does.
const anyDay = fc.integer({ min: 0, max: 400_000 }).map((days) => addDays(plainDate("1873-01-01"), days));
const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

test("days of every era read as Intl has them", () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      expect(formatEra(date)).toBe(era.format(noon(date)));
      expect(formatDate(date, "ja")).toBe(japanese.format(noon(date)).replace(/\((.)\)/, "（$1）"));
      const said = Object.fromEntries(
        english.formatToParts(noon(date)).map(({ type, value }) => [type, value]),
      );
      expect(formatDate(date, "en")).toBe(`${said.weekday}, ${said.day} ${said.month} ${said.year}`);
    }),
  );
});

test("an era begins on its own day, not with the year", () => {
  for (const [date, text] of [
    ["2019-04-30", "平成31年4月30日"],
    ["2019-05-01", "令和元年5月1日"],
    ["2020-01-01", "令和2年1月1日"],
    ["1989-01-07", "昭和64年1月7日"],
    ["1989-01-08", "平成元年1月8日"],
    ["1926-12-24", "大正15年12月24日"],
    ["1926-12-25", "昭和元年12月25日"],
    ["1912-07-29", "明治45年7月29日"],
    ["1912-07-30", "大正元年7月30日"],
  ] as const)
    expect(formatEra(plainDate(date))).toBe(text);
  expect(formatEra(plainDate("2019-05-01"), "en")).toBe("1 May 2019");
});

test("a month has the era it ends in", () => {
  const texts = {
    "2019-04": "平成31年4月",
    "2019-05": "令和元年5月",
    "1989-01": "平成元年1月",
    "1912-07": "大正元年7月",
  };
  for (const [month, text] of Object.entries(texts)) expect(formatEraMonth(plainMonth(month))).toBe(text);
  expect(formatEraMonth(plainMonth("2019-05"), "en")).toBe("May 2019");
  fc.assert(
    fc.property(anyDay, (date) => {
      expect(formatMonth(monthOf(date), "ja")).toBe(
        intl("ja-JP", { year: "numeric", month: "long" }).format(noon(date)),
      );
    }),
  );
});

test("lists show the short day, histories the time in Japan", () => {
  expect(formatShortDate(plainDate("2019-06-03"), "ja")).toBe("6/3（月）");
  expect(formatShortDate(plainDate("2019-06-03"), "en")).toBe("Mon 3 Jun");
  expect(formatDayMonth(plainDate("2019-06-03"), "ja")).toBe("6/3");
  expect(formatDayMonth(plainDate("2019-06-03"), "en")).toBe("3 Jun");
  const at = new Date("2019-06-03T15:05:00Z");
  expect(formatInstant(at, "ja")).toBe("2019年6月4日 0:05");
  expect(formatInstant(at, "en")).toBe("4 June 2019 at 00:05");
});

test("minutes are said in hours and minutes, and mean what they were", () => {
  expect(formatMinutes(135, "ja")).toBe("2時間15分");
  expect(formatMinutes(135, "en")).toBe("2 h 15 min");
  expect([0, 45, 120, 60_000].map((minutes) => formatMinutes(minutes, "ja"))).toEqual([
    "0分",
    "45分",
    "2時間",
    "1,000時間",
  ]);
  fc.assert(
    fc.property(fc.nat(10_000_000), (minutes) => {
      const [, hours = "0", rest = "0"] =
        /^(?:([\d,]+)時間)?(?:(\d+)分)?$/.exec(formatMinutes(minutes, "ja")) ?? [];
      expect(Number(hours.replaceAll(",", "")) * 60 + Number(rest)).toBe(minutes);
    }),
  );
});

test("whole numbers have their digits in groups of three", () => {
  const grouped = new Intl.NumberFormat("ja-JP");
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(formatNumber(value)).toBe(grouped.format(value));
    }),
  );
});
