import { describe, expect, it } from "vitest";
import { holding } from "../../../../tests/support/holding.ts";
import type { AreaId } from "../../../kernel/ids.ts";
import { powers } from "../../foundation/programme/index.ts";
import { type ClaimState, claimStates } from "./model.ts";
import { canNow, leftToPay, leftToRepay, type Move, mayApply, mayDecide } from "./policy.ts";
import { words } from "./text.ts";

const [here, elsewhere] = [1 as AreaId, 2 as AreaId];

it.each([
  ["applies", mayApply, "subsidy.apply", words.onlyCouncil],
  ["decides", mayDecide, "subsidy.decide", words.onlyWard],
] as const)("says who %s: whoever holds the power there, and nobody else", (_, may, by, refusal) => {
  expect(powers.filter((power) => may(holding(here, power), here) === null)).toEqual([by]);
  expect(may(holding(here, ...powers), elsewhere)).toBe(refusal);
  expect(may(holding(here), here)).toBe(refusal);
});

/** What can be done with a claim, state by state; the way of the README read the other way round. */
const possible: Readonly<Record<ClaimState, readonly Move[]>> = {
  draft: ["write", "submit"],
  submitted: ["withdraw", "return", "decide", "refuse"],
  refused: [],
  decided: ["request", "pay", "change", "perform", "report", "demand", "repay", "cancel", "reverse"],
  changing: ["write", "submit", "request", "pay", "drop", "demand", "repay", "cancel", "reverse"],
  "change-submitted": [
    ...(["withdraw", "return", "decide", "request", "pay", "demand", "repay", "cancel", "reverse"] as const),
  ],
  reported: ["withdraw", "return", "request", "pay", "fix", "demand", "repay", "cancel", "reverse"],
  final: ["request", "pay", "demand", "repay", "cancel", "reverse"],
  settled: ["cancel", "reverse"],
  cancelled: ["demand", "repay", "reverse"],
};
const moves: readonly Move[] = [
  ...(["write", "submit", "withdraw", "return", "decide", "request", "pay"] as const),
  ...([
    "change",
    "drop",
    "perform",
    "report",
    "fix",
    "demand",
    "repay",
    "refuse",
    "cancel",
    "reverse",
  ] as const),
];

it("knows what can be done in each state, and nothing more", () => {
  for (const state of claimStates)
    expect(
      moves.filter((move) => canNow({ state }, move)),
      state,
    ).toEqual(moves.filter((move) => possible[state].includes(move)));
});

describe("what is left", () => {
  it("to pay is what was granted, then what was fixed, less what was paid and is not given back", () => {
    const sums = { decided: null, final: null, paid: 0, repaid: 0 };
    expect(leftToPay(sums)).toBe(0);
    expect(leftToPay({ ...sums, decided: 100, paid: 30 })).toBe(70);
    expect(leftToPay({ ...sums, decided: 100, final: 80, paid: 30 })).toBe(50);
    expect(leftToPay({ ...sums, decided: 100, final: 0, paid: 30 })).toBe(0);
    expect(leftToPay({ ...sums, decided: 100, final: 80, paid: 100, repaid: 20 })).toBe(0);
  });

  it("to give back is what was paid above the final amount, or above what is granted before that is fixed", () => {
    expect(leftToRepay({ decided: 100, final: null, paid: 100, repaid: 0 })).toBe(0);
    expect(leftToRepay({ decided: 60, final: null, paid: 100, repaid: 10 })).toBe(30);
    expect(leftToRepay({ decided: 100, final: 80, paid: 100, repaid: 0 })).toBe(20);
    expect(leftToRepay({ decided: 100, final: 80, paid: 100, repaid: 15 })).toBe(5);
    expect(leftToRepay({ decided: 100, final: 80, paid: 60, repaid: 0 })).toBe(0);
  });
});
