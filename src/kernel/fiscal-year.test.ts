import { expect, it } from "vitest";
import { plainDate } from "./dates.ts";
import { nearestYear } from "./fiscal-year.ts";

it.each([
  ["2019-03-31", 2019],
  ["2019-04-01", 2019],
  ["2020-04-01", 2020],
  ["2031-01-01", 2021],
  ["2011-01-01", 2019],
])("the year nearest to %s among 2019 to 2021 is %d", (day, year) =>
  expect(nearestYear([2019, 2020, 2021], plainDate(day))).toBe(year),
);

it("without any year it is the day's own", () => expect(nearestYear([], plainDate("2020-03-31"))).toBe(2019));
