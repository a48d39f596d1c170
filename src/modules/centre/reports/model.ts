import type { PlainMonth } from "../../../kernel/dates.ts";
import type { AreaId, CentreId, PersonId, ProgrammeId, ReportId } from "../../../kernel/ids.ts";

/** Where a report stands on its way from draft to acceptance. */
export const states = [
  "draft",
  "in-review",
  "reviewed",
  "submitted",
  "returned",
  "accepted",
  "amending",
] as const;
export type State = (typeof states)[number];

/** What a person can do with a report as a whole. */
export const steps = [
  "send-to-review",
  "send-back",
  "mark-reviewed",
  "submit",
  "return",
  "accept",
  "amend",
] as const;
export type Step = (typeof steps)[number];

/** Steps that need a reason in words. */
export const reasoned: ReadonlySet<Step> = new Set<Step>(["send-back", "return", "amend"]);

export type EventKind =
  | "drafted"
  | "sent-to-review"
  | "sent-back"
  | "reviewed"
  | "submitted"
  | "returned"
  | "accepted"
  | "amended";

export type Narrative = Readonly<Record<string, string>>;

export type Report = {
  readonly id: ReportId;
  readonly programme: ProgrammeId;
  readonly centre: CentreId;
  readonly area: AreaId;
  readonly month: PlainMonth;
  readonly state: State;
  readonly narrative: Narrative;
  readonly drafted_by: PersonId | null;
  readonly version: number;
  /** How often it was submitted; above one there are amendments. */
  readonly submissions: number;
};

/** Power needed for each step, from the programme's definition; without review, a draft is submitted directly. */
export type Workflow = {
  readonly draft: string;
  readonly review?: string | undefined;
  readonly submit: string;
  readonly accept: string;
};
