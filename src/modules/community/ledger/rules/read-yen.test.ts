import { describe, expect, it } from "vitest";
import { readYen } from "./read-yen.ts";

const why = (text: string): string => {
  const read = readYen(text);
  return read.ok ? `${read.value}` : read.why.ja;
};

describe("an amount", () => {
  it.each([
    ["1980", 1980],
    ["1,980", 1980],
    ["￥１，９８０円", 1980],
    ["1,980.00", 1980],
    ["9,999,999,999", 9_999_999_999],
  ])("of %j is %d yen", (text, value) => expect(readYen(text)).toEqual({ ok: true, value }));

  it.each([
    ["1,98", "「1,98」は、区切りの「,」の位置が合いません"],
    ["１，９８", "区切りの「,」の位置が合いません"],
    ["1,9800", "区切りの「,」の位置が合いません"],
    ["1、980", "1円以上の数字で"],
    ["", "1円以上の数字で"],
    ["0", "1円以上の数字で"],
    ["０円", "1円以上の数字で"],
    ["二千円", "1円以上の数字で"],
    ["-500", "マイナスは書けません。0より大きい金額を書いてください。"],
    ["△500", "マイナスは書けません"],
    ["1980.5", "円より小さい金額"],
    ["1,000,000,000,000", "金額が大きすぎます"],
    ["1000000000000", "金額が大きすぎます"],
  ])("of %j is asked about", (text, piece) => expect(why(text)).toContain(piece));
});
