import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../kernel/dates.ts";
import { periodIn, spans } from "./period.ts";

const bounds = {
  starts: plainDate("2012-10-01"),
  ends: plainDate("2014-03-31"),
  today: plainDate("2013-06-14"),
};
const of = (query: string) => periodIn(new URLSearchParams(query), bounds);

describe("the board's period", () => {
  it("is today's month unless the address says otherwise", () => {
    expect(of("")).toMatchObject({ span: "month", from: "2013-06", to: "2013-06" });
    expect(of("month=2013-01")).toMatchObject({ from: "2013-01", to: "2013-01", fiscalYear: 2012 });
  });

  it("as a fiscal year runs from April to March, cut to the programme", () => {
    expect(of("period=year&month=2013-01")).toMatchObject({ from: "2012-10", to: "2013-03" });
    expect(of("period=year")).toMatchObject({ from: "2013-04", to: "2014-03" });
    expect(of("period=all").days).toEqual({ from: "2012-10-01", to: "2014-03-31" });
  });

  it("never leaves the programme, whatever the address says", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...spans), fc.string()), fc.string(), (period, month) => {
        const found = periodIn(new URLSearchParams({ period, month }), bounds);
        expect(found.from >= "2012-10" && found.from <= found.to && found.to <= "2014-03").toBe(true);
      }),
    );
    expect(of("month=1999-01").month).toBe("2012-10");
    expect(of("month=2031-01").month).toBe("2014-03");
  });
});
