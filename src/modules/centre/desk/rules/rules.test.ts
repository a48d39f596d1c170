import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpeningCalendar } from "../../../../kernel/business-time.ts";
import { openingWeek } from "../../../../kernel/business-time.ts";
import type { AreaId } from "../../../../kernel/ids.ts";
import { type Place, type State, states, steps } from "../model.ts";
import { median } from "./month.ts";
import { move, waitsFor } from "./moves.ts";
import { placeFor } from "./place.ts";
import { standingOf } from "./standing.ts";

describe("the moves of a request", () => {
  it("lead everywhere from the beginning, and nowhere from the end", () => {
    const seen = new Set<State>(["received"]);
    for (const from of seen)
      for (const step of steps) {
        const to = move(from, step);
        if (to) seen.add(to);
      }
    expect([...seen].sort()).toEqual([...states].sort());
    expect(steps.map((step) => move("accepted", step))).toEqual(steps.map(() => null));
  });

  it("never pass the answer on the way to the end, whatever is tried", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 30 }), (tried) => {
        const way: State[] = ["received"];
        for (const step of tried) {
          const to = move(way.at(-1) ?? "received", step);
          if (to) way.push(to);
        }
        for (const [n, state] of way.entries()) {
          if (state === "answered") expect(["assigned", "reopened"]).toContain(way[n - 1]);
          if (state === "accepted" || state === "reopened") expect(way[n - 1]).toBe("answered");
        }
      }),
    );
  });
});

describe("how a request stands", () => {
  const calendar: OpeningCalendar = {
    week: openingWeek([{ days: [1, 2, 3, 4, 5], from: "09:00", to: "17:30" }]),
    isHoliday: () => false,
    closed: [],
    terms: null,
  };
  const at = (text: string): Date => new Date(`${text.replace(" ", "T")}:00+09:00`);
  const target = (soon: string, by: string) => ({ soon: at(soon), by: at(by) });
  const asked = {
    acknowledge: target("2019-06-14 10:00", "2019-06-14 11:00"),
    answer: target("2019-06-18 14:30", "2019-06-19 10:00"),
  };
  const standing = (state: State, now: string) => standingOf({ ...asked, state }, at(now), calendar);

  it("is told by the step that is due now, in opening minutes and days of the calendar", () => {
    expect(standing("received", "2019-06-14 10:40")).toMatchObject({ kind: "soon", minutes: 20 });
    expect(standing("received", "2019-06-14 11:00")).toMatchObject({ kind: "soon", minutes: 0 });
    expect(standing("received", "2019-06-14 12:30")).toMatchObject({ kind: "late", minutes: 90, days: 0 });
    expect(standing("received", "2019-06-17 09:30")).toMatchObject({ kind: "late", days: 3 });
    expect(standing("assigned", "2019-06-14 12:30")).toMatchObject({ kind: "in-time" });
    expect(standing("assigned", "2019-06-18 17:00")).toMatchObject({ kind: "soon", minutes: 90 });
    for (const state of ["answered", "accepted"] as const) {
      expect(waitsFor(state)).not.toBe("centre");
      expect(standing(state, "2019-07-30 10:00")).toEqual({ kind: "still" });
    }
  });
});

describe("whom a request goes to", () => {
  // A city (1) with two blocks (2, 3) of wards (4, 5 and 6, 7); districts are 40, 41, 50 …
  const ids = (...list: number[]) => new Set(list as AreaId[]);
  const place = (area: number, ...inside: number[]): Place => ({
    area: area as AreaId,
    name: String(area),
    centre: area as never,
    inside: ids(area, ...inside),
  });
  const places = [
    place(1, 2, 3, 4, 5, 6, 40, 41, 50, 60),
    place(2, 4, 5, 40, 41, 50),
    place(4, 40, 41),
    place(5, 50),
    place(3, 6, 60),
  ];
  const found = (districts: number[], chosen: number | null = null) =>
    placeFor(places, districts as AreaId[], chosen as AreaId | null)?.area ?? null;

  it("is the smallest area that holds every council; without any, the one that was chosen", () => {
    expect(found([40, 41])).toBe(4);
    expect(found([40, 50])).toBe(2);
    expect(found([40, 60])).toBe(1);
    expect(found([], 5)).toBe(5);
    expect(found([])).toBe(null);
    expect(found([40], 5)).toBe(null);
    expect(found([99])).toBe(null);
    expect(placeFor([place(4, 40)], [], null)?.area).toBe(4);
  });
});

it("takes the middle of several numbers", () => {
  expect([median([]), median([7]), median([9, 1, 5]), median([4, 1, 2, 100])]).toEqual([null, 7, 5, 3]);
});
