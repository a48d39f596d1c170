import fc from "fast-check";
import { expect, it } from "vitest";
import { disarm, rearm } from "./formula.ts";

it("makes text of everything that a spreadsheet would run, also after blanks and line breaks and in full width", () => {
  for (const cell of [
    "=1+1",
    "+1-2x",
    "-x",
    "@sum",
    "\t=1",
    "\n=1",
    "\r\n1",
    "  =1",
    "　＝1",
    "＝1",
    "＋x",
    "－x",
    "＠x",
    "\u00a0=1",
  ])
    expect([cell, disarm(cell)]).toEqual([cell, `'${cell}`]);
  for (const cell of ["-1,234", "+5", "紙コップ", "a=b", "", "2020-05-20"]) expect(disarm(cell)).toBe(cell);
});

it("is taken away again by reading", () => {
  const risky = fc.string({ unit: fc.constantFrom("'", "=", "＝", "-", "1", ",", " ", "\n", "a") });
  fc.assert(fc.property(risky, (cell) => rearm(disarm(cell)) === cell));
});
