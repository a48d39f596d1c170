import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber } from "./era.ts";
import { readNumber } from "./read-number.ts";

const meant = (text: string, units?: string): number | string => {
  const read = readNumber(text, units);
  if (!read.ok) return read.error;
  return Number(`${read.value.isNegative ? "-" : ""}${read.value.whole}.${read.value.fraction || "0"}`);
};

describe("a number as people write it", () => {
  it.each([
    ["1980", 1980],
    ["1,980", 1980],
    ["１，９８０", 1980],
    ["￥1,980円", 1980],
    ["¥ 1,980 円", 1980],
    ["\\1,980", 1980],
    ["12,345,678", 12_345_678],
    ["1,980.00", 1980],
    ["1,980.5", 1980.5],
    ["△1,980", -1980],
    ["▲ 1,980", -1980],
    ["-¥500", -500],
    ["¥-500", -500],
    ["−500", -500],
    [" 0 ", 0],
  ])("%j is %d", (text, value) => expect(meant(text)).toBe(value));

  it.each(["1,98", "1,9800", "19,80", "1,,980", ",980", "1,980,", "1234,567", "1,980,00", "１，９８"])(
    "%j is no number: a digit may be missing, so its separators are asked about",
    (text) => expect(meant(text)).toBe("grouping"),
  );

  it.each(["", "円", "1、980", "1 980", "二千円", "1.2.3", "1e3", "0x10", "--5", "1980yen", "5人", "19¥80"])(
    "%j is no number",
    (text) => expect(meant(text)).toBe("no-number"),
  );

  it("may carry the units of its field", () => {
    expect(meant("1,200人", "人名")).toBe(1200);
    expect(meant("12枚", "枚個")).toBe(12);
    expect(meant("50％", "円%")).toBe(50);
  });

  it("is read back as it is shown, and never with one of its separators moved", () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(12), (value, place) => {
        const shown = formatNumber(value);
        expect(meant(shown)).toBe(value);
        const plain = String(value);
        const wrong = `${plain.slice(0, place)},${plain.slice(place)}`;
        if (wrong !== shown) expect(meant(wrong)).toBe("grouping");
      }),
    );
  });
});
