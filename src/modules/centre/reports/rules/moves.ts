import type { EventKind, State, Step } from "../model.ts";

export type Way = { readonly hasReview: boolean; readonly submissions: number };

/** Where a step leads from a state; null where it leads nowhere. */
export const move = (state: State, step: Step, way: Way): State | null => {
  switch (step) {
    case "send-to-review":
      return way.hasReview && isWritable(state) ? "in-review" : null;
    case "mark-reviewed":
      return state === "in-review" ? "reviewed" : null;
    case "send-back":
      if (state !== "in-review" && state !== "reviewed") return null;
      return way.submissions === 0 ? "draft" : "amending";
    case "submit":
      return state === "reviewed" || (!way.hasReview && isWritable(state)) ? "submitted" : null;
    case "return":
      return state === "submitted" ? "returned" : null;
    case "accept":
      return state === "submitted" ? "accepted" : null;
    case "amend":
      return state === "accepted" ? "amending" : null;
  }
};

/** In these states the drafter writes. */
export const isWritable = (state: State): boolean =>
  state === "draft" || state === "returned" || state === "amending";

/** In these states what counts is the last submission, whatever happens to the records. */
export const isFrozen = (state: State): boolean =>
  state === "submitted" || state === "accepted" || state === "returned";

/** The step that brings a report forward. */
export const nextStep = (state: State, hasReview: boolean): Step | null => {
  switch (state) {
    case "draft":
    case "returned":
    case "amending":
      return hasReview ? "send-to-review" : "submit";
    case "in-review":
      return "mark-reviewed";
    case "reviewed":
      return "submit";
    case "submitted":
      return "accept";
    case "accepted":
      return null;
  }
};

export const eventOf: Readonly<Record<Step, EventKind>> = {
  "send-to-review": "sent-to-review",
  "send-back": "sent-back",
  "mark-reviewed": "reviewed",
  submit: "submitted",
  return: "returned",
  accept: "accepted",
  amend: "amended",
};
