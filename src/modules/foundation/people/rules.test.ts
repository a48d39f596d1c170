import { describe, expect, it } from "vitest";
import { holdsOn, overlapMistakes, placeMistakes, termMistakes } from "./rules.ts";

const contracts = [
  { starts: "2024-04-01", ends: "2025-03-31" },
  { starts: "2025-04-01", ends: "2027-03-31" },
];
const paths = (issues: readonly { path: string }[]) => issues.map(({ path }) => path);

describe("a term", () => {
  it("lies inside one contract of the centre", () => {
    expect(termMistakes({ starts: "2024-04-01", ends: "2025-03-31" }, "centre", contracts)).toEqual([]);
    expect(termMistakes({ starts: "2024-04-01", ends: null }, "centre", contracts)).toEqual([]);
    expect(paths(termMistakes({ starts: "2024-03-31", ends: null }, "centre", contracts))).toEqual([
      "starts",
    ]);
    expect(paths(termMistakes({ starts: "2025-03-01", ends: "2025-04-01" }, "centre", contracts))).toEqual([
      "ends",
    ]);
  });

  it("of the client's people and council officers knows no contract", () =>
    expect(termMistakes({ starts: "1999-01-01", ends: null }, "client", [])).toEqual([]));

  it("doesn't end before it starts", () =>
    expect(paths(termMistakes({ starts: "2024-05-01", ends: "2024-04-30" }, "council", []))).toEqual([
      "ends",
    ]));

  it("holds on its first and last day, and not after the contract", () => {
    const term = { starts: "2024-04-01", ends: null };
    expect(
      ["2024-03-31", "2024-04-01", "2025-03-31", "2025-04-01"].map((day) => holdsOn(term, "2025-03-31", day)),
    ).toEqual([false, true, true, false]);
  });

  it("doesn't overlap another on the same seat, but may follow it", () => {
    const other = [{ starts: "2024-04-01", ends: "2024-06-30" }];
    expect(paths(overlapMistakes({ starts: "2024-06-30", ends: null }, other))).toEqual(["starts"]);
    expect(overlapMistakes({ starts: "2024-07-01", ends: null }, other)).toEqual([]);
  });
});

it("seats the centre's people in a centre, officers in a council, and the client's in neither", () => {
  expect(paths(placeMistakes("centre", { centre: false, council: true }))).toEqual(["centre", "council"]);
  expect(paths(placeMistakes("council", { centre: false, council: false }))).toEqual(["council"]);
  expect(paths(placeMistakes("client", { centre: true, council: false }))).toEqual(["centre"]);
  expect(placeMistakes("client", { centre: false, council: false })).toEqual([]);
});
