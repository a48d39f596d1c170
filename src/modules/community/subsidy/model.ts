import type { PlainDate } from "../../../kernel/dates.ts";
import type { AreaId, CouncilId, Id } from "../../../kernel/ids.ts";
import type { AccountId, BookId, ProjectId } from "../ledger/index.ts";

export type ClaimId = Id<"claim">;

/** Whose turn it is: the council's in draft, decided and changing; the ward's otherwise, until nothing is left to do. */
export const claimStates = [
  "draft",
  "submitted",
  "refused",
  "decided",
  "changing",
  "change-submitted",
  "reported",
  "final",
  "settled",
  "cancelled",
] as const;
export type ClaimState = (typeof claimStates)[number];

/** One subsidy of a council and year, from the application to the last repayment. Whole yen. */
export type Claim = {
  readonly id: ClaimId;
  readonly area: AreaId;
  readonly council: CouncilId;
  readonly book: BookId;
  readonly year: number;
  /** Of the subsidy in the pack, e.g. `activity`. */
  readonly code: string;
  /** The rules it was first handed in under; null before. */
  readonly pack: { readonly code: string; readonly version: number } | null;
  readonly state: ClaimState;
  /** How often something was handed in. */
  readonly round: number;
  readonly decided: number | null;
  readonly final: number | null;
  readonly paid: number;
  readonly repaid: number;
  readonly version: number;
};

/** What is meant to be done in a project; null = the running of the council. */
export type Plan = {
  readonly project: ProjectId | null;
  readonly what: string;
  /** How many people are meant to take part. */
  readonly people: number | null;
  /** What is expected to come in for it, where the rules take that off its cost. */
  readonly income: number | null;
};

/** What is meant to be spent on it. */
export type BudgetLine = {
  readonly project: ProjectId | null;
  readonly account: AccountId;
  readonly amount: number;
};

/** What was done, how many took part, and what came of it. */
export type Performance = {
  readonly project: ProjectId | null;
  readonly done: string;
  readonly people: number | null;
  readonly result: string;
};

export const eventKinds = [
  "begun",
  "submitted",
  "withdrawn",
  "returned",
  "refused",
  "decided",
  "requested",
  "paid",
  "changing",
  "dropped",
  "reported",
  "fixed",
  "demanded",
  "repaid",
  "reversed",
  "cancelled",
] as const;
export type EventKind = (typeof eventKinds)[number];

export type ClaimEvent = {
  readonly id: number;
  readonly kind: EventKind;
  readonly round: number;
  readonly at: Date;
  readonly day: PlainDate;
  /** Null where the actor may not know who. */
  readonly person: string | null;
  readonly amount: number | null;
  readonly words: string;
  /** What it takes back. */
  readonly reverses: number | null;
  /** Number of the ward's letter, as it was typed; its date is the day. Empty = none yet. */
  readonly letterNo: string;
  /** By when the council is asked to give back. */
  readonly due: PlainDate | null;
};
