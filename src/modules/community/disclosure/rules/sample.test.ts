import fc from "fast-check";
import { expect, test } from "vitest";
import { type Choosable, sampleOf } from "./sample.ts";

const key = fc.constantFrom("a", "b", "c", "d", "e");
const vouchers = fc
  .array(
    fc.record({
      amount: fc.integer({ min: 1, max: 9_999_999_999 }),
      funds: fc.uniqueArray(key, { minLength: 1, maxLength: 2 }),
      projects: fc.uniqueArray(key, { maxLength: 3 }),
    }),
    { maxLength: 400 },
  )
  .map((list): Choosable[] => list.map((one, at) => ({ ...one, no: at + 1 })));
const seed = fc.stringMatching(/^[0-9a-f]{64}$/);
const numbers = (list: readonly Choosable[], head: string) => sampleOf(list, head).map(({ one }) => one.no);

test("everybody who knows the book's mark draws the same vouchers, in whatever order they were read", () => {
  fc.assert(
    fc.property(vouchers, seed, fc.integer(), (list, head, turn) => {
      const other = [...list].sort((a, b) => ((a.no * 7919 + turn) % 101) - ((b.no * 7919 + turn) % 101));
      expect(numbers(other, head)).toEqual(numbers(list, head));
    }),
  );
});

test("no voucher is drawn twice, none is left out that is larger than the ten largest, every fund and project is touched", () => {
  fc.assert(
    fc.property(vouchers, seed, (list, head) => {
      const drawn = sampleOf(list, head);
      const nos = new Set(drawn.map(({ one }) => one.no));
      expect(nos.size).toBe(drawn.length);
      const tenth = list.map(({ amount }) => amount).sort((a, b) => b - a)[9] ?? 0;
      for (const one of list) if (one.amount > tenth) expect(nos.has(one.no)).toBe(true);
      for (const of of ["funds", "projects"] as const) {
        const all = new Set(list.flatMap((one) => one[of]));
        expect(new Set(drawn.flatMap(({ one }) => one[of]))).toEqual(all);
      }
      const random = drawn.filter(({ why }) => why === "random").length;
      const rest = Math.max(0, list.length - 10);
      expect(random).toBe(Math.min(rest, Math.max(10, Math.ceil(rest / 10))));
    }),
  );
});

test("another mark draws others: nobody can know beforehand which", () => {
  const list = Array.from({ length: 300 }, (_, at) => ({
    no: at + 1,
    amount: 100,
    funds: ["a"],
    projects: [],
  }));
  const draws = Array.from({ length: 20 }, (_, at) => numbers(list, String(at).padStart(64, "0")).join());
  expect(new Set(draws).size).toBe(20);
});
