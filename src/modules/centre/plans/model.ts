import type { PlainDate, PlainMonth } from "../../../kernel/dates.ts";
import type { AreaId, CouncilId, DutyId, Id, PersonId, ProgrammeId, RecordId } from "../../../kernel/ids.ts";

export type PlanId = Id<"plan">;
export type StepId = Id<"plan-step">;

export const states = ["draft", "offered", "agreed"] as const;
export type State = (typeof states)[number];

/** For whom a plan is agreed: the council it is about, and the client. */
export const sides = ["council", "client"] as const;
export type Side = (typeof sides)[number];

export type Plan = {
  readonly id: PlanId;
  readonly programme: ProgrammeId;
  /** The council's district. */
  readonly area: AreaId;
  readonly council: CouncilId;
  /** The fiscal year that begins in its April. */
  readonly year: number;
  readonly state: State;
  /** How often it was offered. */
  readonly round: number;
  readonly councilAgreedOn: PlainDate | null;
  readonly clientAgreedOn: PlainDate | null;
  readonly version: number;
};

/** Where the council stands on one axis, what shows it, and what it wants to become. */
export type Standing = {
  readonly axis: string;
  readonly now: string;
  readonly wish: string;
  readonly evidence: readonly RecordId[];
};

export const stepStates = ["open", "done", "dropped"] as const;
export type StepState = (typeof stepStates)[number];

/** What a person writes down about one thing that the centre will do. */
export type StepFields = {
  readonly what: string;
  readonly duty: DutyId;
  /** Of the programme's axes; null = whatever the axis. */
  readonly axis: string | null;
  readonly person: PersonId | null;
  /** By the end of this month. */
  readonly due: PlainMonth;
  /** How often it is meant to be done. */
  readonly times: number;
  readonly minutes: number;
  /** How we will know that it was done. */
  readonly sign: string;
};

export type PlanStep = StepFields & {
  readonly id: StepId;
  readonly state: StepState;
  readonly closedOn: PlainDate | null;
  /** What came of it, or why it was dropped. */
  readonly closing: string;
  /** Brought along from the year before. */
  readonly carried: boolean;
  readonly version: number;
};

export const eventKinds = ["begun", "offered", "withdrawn", "returned", "agreed", "revised"] as const;
export type EventKind = (typeof eventKinds)[number];

/** Support that was given: records of one council, duty and axis. */
export type Work = {
  readonly duty: DutyId;
  readonly axis: string | null;
  readonly records: number;
  readonly minutes: number;
  readonly last: PlainDate;
};

/** What was done of a step, or outside of every step. */
export type Done = { readonly records: number; readonly minutes: number; readonly last: PlainDate | null };
