import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type State, type Step, states, steps } from "../model.ts";
import { isFrozen, isWritable, move, nextStep } from "./moves.ts";

const way = { hasReview: true, submissions: 0 };
const walk = (taken: readonly Step[], hasReview = true): { state: State; submissions: number } => {
  let state: State = "draft";
  let submissions = 0;
  for (const step of taken) {
    const to = move(state, step, { hasReview, submissions });
    if (to === null) continue;
    if (step === "submit") submissions += 1;
    state = to;
  }
  return { state, submissions };
};

describe("the way of a report", () => {
  it("leads from draft over review and submission to acceptance", () => {
    expect(walk(["send-to-review", "mark-reviewed", "submit", "accept"])).toEqual({
      state: "accepted",
      submissions: 1,
    });
  });

  it("comes back from the client with a reason, is corrected and submitted again", () => {
    const steps: Step[] = [
      "send-to-review",
      "mark-reviewed",
      "submit",
      "return",
      "send-to-review",
      "mark-reviewed",
      "submit",
    ];
    expect(walk(steps)).toEqual({ state: "submitted", submissions: 2 });
  });

  it("opens an accepted report only by an amendment", () => {
    const from = steps.filter((step) => move("accepted", step, { hasReview: true, submissions: 1 }) !== null);
    expect(from).toEqual(["amend"]);
    expect(move("accepted", "amend", { hasReview: true, submissions: 1 })).toBe("amending");
  });

  it("sends back to a draft before the first submission, to an amendment after it", () => {
    expect(move("in-review", "send-back", way)).toBe("draft");
    expect(move("reviewed", "send-back", { hasReview: true, submissions: 1 })).toBe("amending");
  });

  it("skips the review where the programme has none", () => {
    expect(move("draft", "send-to-review", { hasReview: false, submissions: 0 })).toBeNull();
    expect(walk(["submit", "accept"], false)).toEqual({ state: "accepted", submissions: 1 });
    expect(nextStep("draft", false)).toBe("submit");
  });

  it("never submits what nobody reviewed, whatever is tried", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 30 }), (tried) => {
        let state: State = "draft";
        let submissions = 0;
        let isReviewed = false;
        for (const step of tried) {
          const to = move(state, step, { hasReview: true, submissions });
          if (to === null) continue;
          if (step === "submit") {
            expect(isReviewed).toBe(true);
            submissions += 1;
          }
          isReviewed = to === "reviewed";
          state = to;
        }
      }),
    );
  });

  it("offers as next step only one that leads somewhere, and freezes exactly where the client has the word or had it", () => {
    for (const state of states) {
      const next = nextStep(state, true);
      if (next) expect(move(state, next, { hasReview: true, submissions: 1 })).not.toBeNull();
      expect(isWritable(state) && state !== "returned" && isFrozen(state)).toBe(false);
    }
  });
});
