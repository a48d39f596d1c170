import { expect, it } from "vitest";
import { plainDate } from "./dates.ts";
import { holidayOn } from "./holidays.ts";

it("knows the long holidays of 2019 by name, and the days around them as none", () => {
  const names = Object.fromEntries(
    ["2019-04-26", "2019-04-29", "2019-04-30", "2019-05-01", "2019-05-03", "2019-05-06", "2019-05-07"].map(
      (day) => [day, holidayOn(plainDate(day))?.ja ?? null],
    ),
  );
  expect(names).toEqual({
    "2019-04-26": null,
    "2019-04-29": "昭和の日",
    "2019-04-30": "休日",
    "2019-05-01": "休日（祝日扱い）",
    "2019-05-03": "憲法記念日",
    "2019-05-06": "こどもの日 振替休日",
    "2019-05-07": null,
  });
});
