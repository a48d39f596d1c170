import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, plainDate } from "../../../../../kernel/dates.ts";
import { newLines, numberLines } from "./number-lines.ts";
import type { StatedLine } from "./read-statement.ts";

/** A year of an account: few amounts, so that the same balance comes round again on one day. */
const account = (withBalance: boolean) =>
  fc
    .array(fc.record({ later: fc.constantFrom(0, 0, 1, 3), amount: fc.constantFrom(-100, 100, 200, -200) }), {
      minLength: 1,
      maxLength: 40,
    })
    .map((moves) => {
      let day = plainDate("2019-04-01");
      let balance = 1000;
      return moves.map(({ later, amount }, place): StatedLine => {
        day = addDays(day, later);
        balance += amount;
        return { line: place + 1, day, words: "", amount, balance: withBalance ? balance : null };
      });
    });

it("gives every movement once, whatever days the statements cover and in whatever order they come", () => {
  const statements = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.boolean().chain(account), statements, (lines, spans) => {
      const stored: ReturnType<typeof numberLines>[number][] = [];
      const covered = new Set<string>();
      for (const [a, b] of [...spans, [0, 200] as const]) {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map((n) => addDays(plainDate("2019-04-01"), n));
        const file = lines.filter(({ day }) => (from ?? "") <= day && day <= (to ?? ""));
        for (const { day } of file) covered.add(day);
        stored.push(...newLines(numberLines(file), stored));
        const expected = lines.filter(({ day }) => covered.has(day)).map(({ line }) => line);
        expect(stored.map(({ line }) => line).sort((x, y) => x - y)).toEqual(expected);
      }
    }),
  );
});
