import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyContent, anyRecords, councils, duties } from "../../../../../tests/support/any-report.ts";
import { canonical } from "./canonical.ts";
import { difference, isNoDifference } from "./difference.ts";
import { shareOut, sumsOf, workOf } from "./work.ts";

describe("shares of a record", () => {
  it("divide its minutes without remainder lost, no two parts differing by more than one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 1, max: 40 }), (minutes, n) => {
        const parts = shareOut(minutes, n);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(minutes);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
        expect([...parts].sort((a, b) => b - a)).toEqual(parts);
      }),
    );
  });
});

describe("the table of work", () => {
  it("counts each record once in totals and once per council in cells, by an oracle that counts by hand", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const work = workOf(sumsOf(records), duties, councils);
        expect(work.total).toEqual({
          records: records.length,
          minutes: records.reduce((sum, r) => sum + r.minutes, 0),
        });
        for (const line of work.duties) {
          const own = records.filter((record) => record.duty === line.duty);
          expect(line).toEqual({
            duty: line.duty,
            records: own.length,
            minutes: own.reduce((sum, r) => sum + r.minutes, 0),
          });
        }
        for (const line of work.councils) {
          const own = records.filter((r) =>
            line.council === null ? r.councils.length === 0 : r.councils.includes(line.council),
          );
          expect(line.records).toBe(own.length);
        }
        expect(work.cells.reduce((sum, cell) => sum + cell.minutes, 0)).toBe(work.total.minutes);
        expect(work.cells.every((cell) => cell.records > 0)).toBe(true);
      }),
    );
  });

  it("doesn't depend on the order in which sums arrive", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const sums = sumsOf(records);
        expect(workOf([...sums].reverse(), duties, councils)).toEqual(workOf(sums, duties, councils));
      }),
    );
  });
});

describe("the difference of an amendment", () => {
  it("is none between equal contents, even when a database gave the keys back in another order", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const again = JSON.parse(canonical(content));
        expect(isNoDifference(difference(content, again))).toBe(true);
        expect(canonical(again)).toBe(canonical(content));
      }),
    );
  });

  it("laid upon the old cells gives the new ones", () => {
    fc.assert(
      fc.property(anyContent, anyContent, (before, after) => {
        const found = difference(before, after);
        const cells = new Map(
          before.work.cells.map((c) => [
            `${c.duty}/${c.council}`,
            { records: c.records, minutes: c.minutes },
          ]),
        );
        for (const cell of found.cells) {
          expect(cells.get(`${cell.duty}/${cell.council}`) ?? { records: 0, minutes: 0 }).toEqual(
            cell.before,
          );
          if (cell.after.records === 0) cells.delete(`${cell.duty}/${cell.council}`);
          else cells.set(`${cell.duty}/${cell.council}`, cell.after);
        }
        const expected = new Map(
          after.work.cells.map((c) => [`${c.duty}/${c.council}`, { records: c.records, minutes: c.minutes }]),
        );
        expect(cells).toEqual(expected);
        const ids = new Set(before.records.map((record) => record.id));
        for (const id of found.records.removed) ids.delete(id);
        for (const id of found.records.added) ids.add(id);
        expect([...ids].sort()).toEqual(after.records.map((record) => record.id).sort());
      }),
    );
  });
});
