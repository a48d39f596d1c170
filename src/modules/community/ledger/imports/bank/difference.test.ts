import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, plainDate } from "../../../../../kernel/dates.ts";
import { differenceOf } from "./difference.ts";

const day = (n: number) => addDays(plainDate("2019-06-01"), n);

/** What happened: the bank's day, the book's day, whether either knows of it, whether it is posted. */
const happened = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: 20 }),
    slipDays: fc.integer({ min: -4, max: 4 }),
    amount: fc.integer({ min: -9999, max: 9999 }).filter((amount) => amount !== 0),
    known: fc.constantFrom("both", "both", "bank", "book"),
    isPosted: fc.boolean(),
  }),
  { minLength: 1, maxLength: 20 },
);

it("explains the whole difference, each yen by one reason", () => {
  fc.assert(
    fc.property(happened, fc.integer({ min: -500, max: 500 }), (all, before) => {
      const inBank = all.filter(({ known }) => known !== "book").sort((a, b) => a.on - b.on);
      const [first, last] = [inBank[0], inBank.at(-1)];
      fc.pre(first !== undefined && last !== undefined);
      if (!first || !last) return;
      const inBook = all.filter(({ known, isPosted }) => known !== "bank" && isPosted);
      const bookOn = (until: number) =>
        10_000 +
        inBook.filter((one) => one.on + one.slipDays <= until).reduce((sum, { amount }) => sum + amount, 0);
      // The bank began with what the book had, but for a difference of old.
      let balance = bookOn(first.on - 1) + before;
      const lines = inBank.map(({ on, slipDays, amount, known, isPosted }) => {
        balance += amount;
        const slip = known === "both" ? { day: day(on + slipDays), isPosted } : null;
        return { day: day(on), amount, balance, slip };
      });
      const found = differenceOf(lines, { before: bookOn(first.on - 1), after: bookOn(last.on) });
      if (!found) throw new Error("there are balances");
      const { parts } = found;
      const sum = (some: typeof all) => some.reduce((total, { amount }) => total + amount, 0);
      const both = all.filter(({ known }) => known === "both");
      expect(found.bank - found.book).toBe(Object.values(parts).reduce((a, b) => a + b, 0));
      expect(parts.notInBook).toBe(sum(all.filter(({ known }) => known === "bank")));
      expect(parts.waiting).toBe(sum(both.filter(({ isPosted }) => !isPosted)));
      const slipOn = (one: (typeof all)[number]) => one.on + one.slipDays;
      expect(parts.later).toBe(sum(both.filter((one) => one.isPosted && slipOn(one) > last.on)));
      expect(parts.notInBank + 0).toBe(
        0 -
          sum(
            inBook.filter((one) => one.known === "book" && first.on <= slipOn(one) && slipOn(one) <= last.on),
          ),
      );
      expect(parts.before).toBe(before + sum(both.filter((one) => one.isPosted && slipOn(one) < first.on)));
      expect(parts.gap).toBe(0);
    }),
  );
});

it("says nothing where the bank gives no balance, and names what lies between two statements", () => {
  expect(differenceOf([], { before: 0, after: 0 })).toBeNull();
  expect(
    differenceOf([{ day: day(1), amount: 5, balance: null, slip: null }], { before: 0, after: 0 }),
  ).toBeNull();
  const lines = [
    { day: day(1), amount: 5, balance: 105, slip: null },
    { day: day(9), amount: 5, balance: 150, slip: null },
  ];
  expect(differenceOf(lines, { before: 100, after: 100 })?.parts).toMatchObject({ gap: 40, notInBook: 10 });
});
