import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, plainDate } from "./dates.ts";
import { formatDate, formatEra } from "./era.ts";
import { readDay, understandDay } from "./read-day.ts";

const first = plainDate("2019-05-01");
const near = plainDate("2019-10-01");

it("reads the notations of Japanese tables", () => {
  for (const text of [
    "2019-05-01",
    "2019/05/01",
    "2019/5/1",
    "2019.5.1",
    "20190501",
    "2019年5月1日",
    "２０１９年５月１日（水）",
    "2019/5/1 10:23",
    "2019-05-01 00:00:00",
    "R1.5.1",
    "r01/05/01",
    "Ｒ１．５．１",
    "令1.5.1",
    "令和1年5月1日",
    "令和元年5月1日",
    "令和 元年 5月 1日",
    "㋿元年5月1日",
  ])
    expect(readDay(text), text).toBe(first);
  expect(readDay("H31.4.30")).toBe("2019-04-30");
  expect(readDay("S64.1.7")).toBe("1989-01-07");
});

it("reads a year without an era only where it knows which one is near", () => {
  for (const [text, day] of [
    ["31.4.1", "2019-04-01"],
    ["1.5.1", "2019-05-01"],
    ["19/4/1", "2019-04-01"],
    ["2-3-31", "2020-03-31"],
    ["02-03-31", "2020-03-31"],
    ["30.4.1", "2018-04-01"],
  ] as const) {
    expect(understandDay(text, near), text).toEqual({ ok: true, value: day });
    expect(readDay(text), text).toBeNull();
  }
});

it("names the day that is meant by an era that was over or had not begun", () => {
  for (const [text, meant] of [
    ["平成31年5月1日", "2019-05-01"],
    ["H31.5.1", "2019-05-01"],
    ["31.5.1", "2019-05-01"],
    ["令和元年4月30日", "2019-04-30"],
    ["1.4.30", "2019-04-30"],
    ["平成32年3月31日", "2020-03-31"],
    ["昭和64年1月8日", "1989-01-08"],
  ] as const)
    expect(understandDay(text, near), text).toEqual({ ok: false, error: { kind: "other-era", meant } });
});

it("knows days that are in no calendar from what is no day", () => {
  for (const text of ["2019-04-31", "平成31年4月31日", "2019/2/29", "20190431", "31.4.31"])
    expect(understandDay(text, near), text).toEqual({ ok: false, error: { kind: "no-such-day" } });
  for (const text of ["", "合計", "4/1", "元年5月1日", "令和0年5月1日", "1,000", "200.1.1", "令和"])
    expect(understandDay(text, near), text).toEqual({ ok: false, error: { kind: "no-day" } });
});

it("reads back whatever it is that the product writes", () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(plainDate("1873-01-01"), days));
  fc.assert(
    fc.property(day, (one) => {
      expect(readDay(formatEra(one))).toBe(one);
      expect(readDay(formatDate(one, "ja"))).toBe(one);
      expect(readDay(one.replaceAll("-", ""))).toBe(one);
    }),
  );
});
