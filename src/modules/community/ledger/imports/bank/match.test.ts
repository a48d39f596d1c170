import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, plainDate } from "../../../../../kernel/dates.ts";
import { type Movement, matchMovements } from "./match.ts";

const day = (n: number) => addDays(plainDate("2019-06-01"), n);
const one = (id: number, on: number, amount = -500): Movement => ({ id, day: day(on), amount });

type Best = { count: number; days: number; matchings: [number, number][][] };

/** Tries every matching there is; only for a handful. */
const everyBest = (lines: readonly Movement[], slips: readonly Movement[]): Best => {
  const best: Best = { count: 0, days: 0, matchings: [[]] };
  const walk = (place: number, taken: [number, number][], days: number): void => {
    const line = lines[place];
    if (!line) {
      if (taken.length > best.count || (taken.length === best.count && days < best.days))
        Object.assign(best, { count: taken.length, days, matchings: [taken] });
      else if (taken.length === best.count && days === best.days) best.matchings.push(taken);
      return;
    }
    walk(place + 1, taken, days);
    for (const slip of slips) {
      const between = Math.abs(daysBetween(line.day, slip.day));
      if (slip.amount === line.amount && between <= 7 && !taken.some(([, id]) => id === slip.id))
        walk(place + 1, [...taken, [line.id, slip.id]], days + between);
    }
  };
  walk(0, [], 0);
  best.matchings = best.count === 0 ? [[]] : best.matchings.filter((all) => all.length === best.count);
  return best;
};

const some = (most: number) =>
  fc
    .array(fc.record({ on: fc.integer({ min: 0, max: 24 }), amount: fc.constantFrom(-500, 500, -324) }), {
      maxLength: most,
    })
    .map((all) => all.map(({ on, amount }, place) => one(place + 1, on, amount)));

describe("matching a bank's lines with slips", () => {
  it("finds as many pairs with as few days between them as trying everything does", () => {
    fc.assert(
      fc.property(some(6), some(6), (lines, slips) => {
        const found = matchMovements(lines, slips);
        const oracle = everyBest(lines, slips);
        expect(found.length).toBe(oracle.count);
        expect(found.reduce((sum, { days }) => sum + days, 0)).toBe(oracle.days);
        expect(new Set(found.map(({ slip }) => slip)).size).toBe(found.length);
        for (const { line, slip } of found) {
          const [a, b] = [lines.find(({ id }) => id === line), slips.find(({ id }) => id === slip)];
          expect(a?.amount).toBe(b?.amount);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("is sure only of what every best matching in the order of days has", () => {
    fc.assert(
      fc.property(some(5), some(5), (lines, slips) => {
        const dayOf = (all: readonly Movement[], id: number) => all.find((each) => each.id === id)?.day ?? "";
        const amountOf = (id: number) => lines.find((each) => each.id === id)?.amount;
        const inOrder = everyBest(lines, slips).matchings.filter((all) =>
          all.every(([a, s]) =>
            all.every(
              ([b, r]) =>
                amountOf(a) !== amountOf(b) ||
                !(dayOf(lines, a) < dayOf(lines, b) && dayOf(slips, s) > dayOf(slips, r)),
            ),
          ),
        );
        for (const match of matchMovements(lines, slips).filter(({ sure }) => sure))
          for (const all of inOrder) expect(all).toContainEqual([match.line, match.slip]);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same whatever the order of what it is given", () => {
    fc.assert(
      fc.property(some(8), some(8), (lines, slips) => {
        const backwards = matchMovements([...lines].reverse(), [...slips].reverse());
        expect(backwards).toEqual(matchMovements(lines, slips));
      }),
    );
  });

  it("takes what is of the same day, and what has nobody else near", () => {
    expect(matchMovements([one(1, 3)], [one(9, 1)])).toEqual([{ line: 1, slip: 9, days: 2, sure: true }]);
    expect(matchMovements([one(1, 8)], [one(9, 1)])).toHaveLength(1);
    expect(matchMovements([one(1, 9)], [one(9, 1)])).toEqual([]);
    expect(matchMovements([one(1, 1)], [one(8, 1), one(9, 3)])).toEqual([
      { line: 1, slip: 8, days: 0, sure: true },
    ]);
  });

  it("offers what could be another one", () => {
    const sure = (lines: Movement[], slips: Movement[]) => matchMovements(lines, slips).map((m) => m.sure);
    expect(sure([one(1, 2)], [one(8, 1), one(9, 4)])).toEqual([false]);
    expect(sure([one(1, 2)], [one(8, 2), one(9, 2)])).toEqual([false]);
    expect(sure([one(1, 2), one(2, 2)], [one(8, 2), one(9, 2)])).toEqual([false, false]);
    expect(sure([one(1, 2), one(2, 4)], [one(8, 3)])).toEqual([false]);
  });

  it("reads a day at most three times for each pair, also in a year of one fee every day", () => {
    const looks = (n: number): number => {
      let count = 0;
      const seen = (movement: Movement): Movement => ({
        ...movement,
        get day() {
          count += 1;
          return movement.day;
        },
      });
      const year = Array.from({ length: n }, (_, place) => seen(one(place + 1, Math.floor(place / 3), -324)));
      expect(matchMovements(year, year)).toHaveLength(n);
      return count;
    };
    for (const n of [500, 1000]) expect(looks(n)).toBeLessThan(3 * n * n);
  });
});
