import fc from "fast-check";
import { expect, it } from "vitest";
import { plainDate, weekday } from "../../kernel/dates.ts";
import { weekIn, weekOf } from "./week.ts";

it("a week runs from Monday to Sunday and holds its day", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
      (at) => {
        const day = plainDate(at.toISOString().slice(0, 10));
        const { from, to, days } = weekOf(day);
        expect(days.map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 0]);
        expect([from, to]).toEqual([days[0], days[6]]);
        expect(days).toContain(day);
      },
    ),
  );
});

it("an address that can't be read shows this week", () => {
  const today = plainDate("2020-03-25");
  expect(weekIn("x", today).from).toBe("2020-03-23");
  expect(weekIn("2019-04-07", today).from).toBe("2019-04-01");
});
