import fc from "fast-check";
import { expect, it } from "vitest";
import { breakLines, widthOf } from "./line-breaks.ts";

it("breaks Japanese between phrases and keeps a period of days together", () => {
  expect(breakLines("鶴見区まちづくりセンター", 18, 184)).toEqual(["鶴見区まちづくり", "センター"]);
  expect(breakLines("委託期間 2019-04-01〜2020-03-31", 14, 184)).toEqual([
    "委託期間",
    "2019-04-01〜2020-03-31",
  ]);
});

it("never makes a line wider than the room, whatever is written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const line of breakLines(text, 10, 60, 1000)) expect(widthOf(line, 10)).toBeLessThanOrEqual(60);
    }),
  );
});
