import type { PlainDate } from "../../../kernel/dates.ts";
import type { AreaId, CouncilId, DutyId, Id, PersonId, ProgrammeId } from "../../../kernel/ids.ts";

export type ConsultationId = Id<"consultation">;
export type LibraryEntryId = Id<"library-entry">;

export const states = ["open", "answered", "closed"] as const;
export type State = (typeof states)[number];

/** Who asks: somebody of the client, of a local group, or anybody else. */
export const askers = ["ward", "council", "other"] as const;
export type AskedBy = (typeof askers)[number];

/** What can be added to a case, one after the other. `note` stays among the staff. */
export const kinds = [
  "fact",
  "advice",
  "referral",
  "outcome",
  "note",
  "closing",
  "reopening",
  "helped",
] as const;
export type Kind = (typeof kinds)[number];

export const helpeds = ["helped", "partly", "not", "unknown"] as const;
export type Helped = (typeof helpeds)[number];

/** What a person writes down about who asks what. */
export type CaseFields = {
  readonly askedBy: AskedBy;
  /** Code of a way of supporting, from the programme's definition. */
  readonly how: string;
  readonly askedOn: PlainDate;
  /** The councils it is about, the main one first; empty when it is about an area as a whole. */
  readonly councils: readonly CouncilId[];
  /** The first council's district, or the area. */
  readonly area: AreaId;
  readonly duty: DutyId | null;
  readonly question: string;
};

export type Consultation = CaseFields & {
  readonly id: ConsultationId;
  readonly programme: ProgrammeId;
  /** The account that asked for itself; null = somebody wrote it down for the asker. */
  readonly asker: PersonId | null;
  readonly writer: PersonId;
  readonly confidential: boolean;
  readonly state: State;
  /** Who sees to it; null = nobody has taken it on. */
  readonly keeper: PersonId | null;
  readonly answeredOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  /** The day on which the keeper asks whether it helped. */
  readonly askAgainOn: PlainDate | null;
  readonly helped: Helped | null;
  readonly helpedOn: PlainDate | null;
  readonly version: number;
};

/** Personal data of who asked; seen on a page of its own, and every view is logged. */
export type Asker = { readonly name: string; readonly contact: string; readonly version: number };

export type Referral = {
  readonly to: string;
  /** Who agreed to be referred, and when. */
  readonly consentBy: string;
  readonly consentOn: PlainDate;
};

/** One step on the way of a case. */
export type NewEntry = {
  readonly kind: Kind;
  readonly body: string;
  readonly sources: string;
  readonly referral: Referral | null;
  readonly helped: Helped | null;
};

export const libraryStates = ["draft", "published"] as const;
export type LibraryState = (typeof libraryStates)[number];

/** A closed case as an example, without names. */
export type LibraryFields = {
  readonly title: string;
  readonly situation: string;
  readonly done: string;
  readonly result: string;
};

export type LibraryEntry = LibraryFields & {
  readonly id: LibraryEntryId;
  readonly area: AreaId;
  readonly consultation: ConsultationId;
  readonly duty: DutyId | null;
  readonly state: LibraryState;
  readonly publishedOn: PlainDate | null;
  readonly version: number;
};
