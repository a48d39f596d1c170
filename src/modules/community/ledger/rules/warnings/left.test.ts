import { describe, expect, it } from "vitest";
import { bank, cash, id, part, type slip, told } from "./warnings.fixture.ts";

describe("a paper without its photo", () => {
  it("is told of what was paid, and mended by the photo", () => {
    for (const paper of ["receipt", "invoice", "delivery", "estimate"] as const)
      expect(told({ paper, pictures: [] })).toContain("no-picture");
    expect(told({ paper: "receipt" })).toEqual([]);
  });
  it("is nothing to ask of a transfer, of what has no paper, or of money that came in", () => {
    for (const paper of ["bank", "none"] as const) expect(told({ paper, pictures: [] })).toEqual([]);
    expect(told({ kind: "in", pictures: [] })).toEqual([]);
  });
});

describe("a cash box below zero", () => {
  const paid = (box: number | null, amount = 1980) => told({ parts: [part({ amount })] }, { box });
  it("is told of the slip by which it came below, and of no other", () => {
    expect(paid(0)).toEqual([]);
    expect(paid(-1)).toEqual(["cash-below"]);
    expect(paid(-1980)).toEqual(["cash-below"]);
    expect(paid(-1981)).toEqual([]);
    expect(paid(null)).toEqual([]);
  });
  it("is told of money that is taken to the bank as well", () => {
    const move = {
      kind: "move",
      account: id<ReturnType<typeof slip>["account"]>(cash),
      to: id<ReturnType<typeof slip>["account"]>(bank),
    } as const;
    expect(told(move, { box: -500 })).toEqual(["cash-below"]);
  });
});

describe("a fund below zero", () => {
  const spent = (now: number, then: number) => told({}, { left: [{ fund: id(1), now, then }] });
  it("is told of the slip by which it came below, as long as it is below", () => {
    expect(spent(0, 0)).toEqual([]);
    expect(spent(-1, -1)).toEqual(["fund-below 1"]);
    expect(spent(-5000, -1980)).toEqual(["fund-below 1"]);
    expect(spent(-5000, -1981)).toEqual([]);
    expect(spent(3000, -1)).toEqual([]);
  });
});
