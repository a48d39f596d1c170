import type { PlainDate } from "../../../kernel/dates.ts";
import type { AreaId, CentreId, CouncilId, Id, PersonId, ProgrammeId } from "../../../kernel/ids.ts";

export type RequestId = Id<"request">;
export type RequestAttachmentId = Id<"request-attachment">;

/** Where a request stands. The words of its events are the same: each step leads to the state of its name. */
export const states = ["received", "acknowledged", "assigned", "answered", "accepted", "reopened"] as const;
export type State = (typeof states)[number];

/** What somebody does with a request that was filed. */
export const steps = ["acknowledge", "assign", "answer", "accept", "reopen"] as const;
export type Step = (typeof steps)[number];

/** What a client asks for. */
export type RequestFields = {
  readonly what: string;
  readonly why: string;
  /** Councils it concerns; empty = the whole area. */
  readonly councils: readonly CouncilId[];
  /** Wished by the client; the targets of the programme hold besides. */
  readonly wishedBy: PlainDate | null;
};

/** When a step is due, and from when on it counts as nearly due; counted in opening hours. */
export type Target = { readonly soon: Date; readonly by: Date };

export type DeskRequest = RequestFields & {
  readonly id: RequestId;
  readonly programme: ProgrammeId;
  readonly centre: CentreId;
  readonly area: AreaId;
  readonly filedBy: PersonId;
  readonly filedAt: Date;
  readonly acknowledge: Target;
  readonly answer: Target;
  readonly state: State;
  readonly assignee: PersonId | null;
  readonly acknowledgedAt: Date | null;
  /** The first answer. */
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
  readonly version: number;
};

/** An area that requests can be filed for, and the centre that they go to. */
export type Place = {
  readonly area: AreaId;
  readonly name: string;
  readonly centre: CentreId;
  /** Every area within it, itself included. */
  readonly inside: ReadonlySet<AreaId>;
};
