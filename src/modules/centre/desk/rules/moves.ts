import type { State, Step } from "../model.ts";

const leads: Readonly<Record<Step, { readonly from: readonly State[]; readonly to: State }>> = {
  acknowledge: { from: ["received"], to: "acknowledged" },
  // Given to somebody else as well, as long as it isn't answered.
  assign: { from: ["acknowledged", "assigned", "reopened"], to: "assigned" },
  answer: { from: ["assigned", "reopened"], to: "answered" },
  accept: { from: ["answered"], to: "accepted" },
  reopen: { from: ["answered"], to: "reopened" },
};

/** Where a step leads from a state; null where it leads nowhere. Equal to desk.state_after in the database. */
export const move = (state: State, step: Step): State | null =>
  leads[step].from.includes(state) ? leads[step].to : null;

/** What the request waits for: the centre's answer, the client's word, or nothing any more. */
export const waitsFor = (state: State): "centre" | "client" | "nobody" =>
  state === "accepted" ? "nobody" : state === "answered" ? "client" : "centre";
