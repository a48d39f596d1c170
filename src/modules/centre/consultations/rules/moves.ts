import { addDays, type PlainDate } from "../../../../kernel/dates.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Consultation, Kind, NewEntry, State } from "../model.ts";
import { words } from "../text.ts";

type Standing = Pick<Consultation, "state" | "helped" | "keeper">;

/** Why an entry can't be added now; null = it can. */
export const refusal = (one: Standing, kind: Kind): Text | null => {
  switch (kind) {
    case "reopening":
      return one.state === "closed" ? null : words.notClosedNow;
    case "helped":
      if (one.state !== "closed") return words.notClosedNow;
      return one.helped === null ? null : words.notTwiceHelped;
    // What came of it is often heard of later.
    case "outcome":
    case "note":
      return null;
    default:
      return one.state === "closed" ? words.closedNow : null;
  }
};

/** Where an entry leads. What the asker adds to an answered case waits for an answer again. */
export const stateAfter = (state: State, kind: Kind, byAsker: boolean): State => {
  switch (kind) {
    case "advice":
    case "referral":
      return "answered";
    case "closing":
      return "closed";
    case "reopening":
      return "open";
    case "fact":
      return byAsker ? "open" : state;
    default:
      return state;
  }
};

export type Moved = Pick<
  Consultation,
  "state" | "keeper" | "answeredOn" | "closedOn" | "askAgainOn" | "helped" | "helpedOn"
>;

/** @param askAgain days from the closing until the keeper asks whether it helped */
export const moved = (
  one: Consultation,
  entry: NewEntry,
  by: {
    readonly person: Consultation["writer"];
    readonly isAsker: boolean;
    readonly today: PlainDate;
    readonly askAgain: number;
  },
): Moved => {
  const state = stateAfter(one.state, entry.kind, by.isAsker);
  const answers = entry.kind === "advice" || entry.kind === "referral";
  const takesOn = one.keeper === null && !by.isAsker && entry.kind !== "note";
  const closing = entry.kind === "closing";
  const reopening = entry.kind === "reopening";
  return {
    state,
    keeper: takesOn ? by.person : one.keeper,
    answeredOn: answers ? (one.answeredOn ?? by.today) : one.answeredOn,
    closedOn: closing ? by.today : reopening ? null : one.closedOn,
    askAgainOn: closing ? addDays(by.today, by.askAgain) : reopening ? null : one.askAgainOn,
    helped: entry.kind === "helped" ? entry.helped : reopening ? null : one.helped,
    helpedOn: entry.kind === "helped" ? by.today : reopening ? null : one.helpedOn,
  };
};
