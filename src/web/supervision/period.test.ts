import fc from "fast-check";
import { expect, it } from "vitest";
import { fiscalYearOf, plainDate } from "../../kernel/dates.ts";
import { spanIn } from "./period.ts";

const [starts, ends] = [plainDate("2012-10-01"), plainDate("2014-03-31")];

it("shows the month asked for, and its fiscal year up to that month and inside of the programme", () => {
  const today = plainDate("2014-02-10");
  const { days, yearMonths } = spanIn("2013-06", { starts, ends, today });
  expect(days).toEqual({
    month: { from: "2013-06-01", to: "2013-06-30" },
    year: { from: "2013-04-01", to: "2013-06-30" },
  });
  expect(yearMonths).toEqual(["2013-04", "2013-05", "2013-06"]);
  expect(spanIn("2012-12", { starts, ends, today }).days.year.from).toBe("2012-10-01");
});

it("never leaves the programme or the past, whatever is asked on whatever day", () => {
  const day = fc
    .date({ min: new Date("2012-01-01"), max: new Date("2015-12-31"), noInvalidDate: true })
    .map((at) => plainDate(at.toISOString().slice(0, 10)));
  const asked = fc.oneof(
    fc.constant(null),
    fc.string(),
    day.map((one) => one.slice(0, 7)),
  );
  fc.assert(
    fc.property(asked, day, (text, today) => {
      const { month, months, yearMonths, days } = spanIn(text, { starts, ends, today });
      expect(months).toContain(month);
      expect(days.month.from <= days.month.to).toBe(true);
      expect(days.year.from >= starts && days.year.to <= ends).toBe(true);
      expect(yearMonths.every((one) => fiscalYearOf(one) === fiscalYearOf(month))).toBe(true);
      if (today >= starts) expect(month <= today.slice(0, 7)).toBe(true);
    }),
  );
});
