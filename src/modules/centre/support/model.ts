import type { PlainDate } from "../../../kernel/dates.ts";
import type {
  AreaId,
  CentreId,
  CouncilId,
  DutyId,
  Id,
  PersonId,
  ProgrammeId,
  RecordId,
} from "../../../kernel/ids.ts";

/** Where a record stands between the worker and the advisor. */
export const states = ["submitted", "returned", "approved"] as const;
export type State = (typeof states)[number];

export const verdicts = ["approved", "returned", "commented"] as const;
export type Verdict = (typeof verdicts)[number];

export type AttachmentId = Id<"attachment">;
export type CommentId = Id<"comment">;

/** The parts of a record that are told in sentences. */
export const storyFields = ["asked", "done", "outcome"] as const;
export type StoryField = (typeof storyFields)[number];

/** What was agreed to do next: by when and who sees to it. */
export type NextStep = { readonly step: string; readonly due: PlainDate; readonly owner: PersonId };

/** What a person writes down. */
export type RecordFields = {
  readonly day: PlainDate;
  readonly minutes: number;
  /** Code of a way of supporting, from the programme's definition. */
  readonly how: string;
  readonly place: string;
  /** The councils supported, the main one first; empty when the support was of an area as a whole. */
  readonly councils: readonly CouncilId[];
  /** The first council's district, or the area. */
  readonly area: AreaId;
  readonly duty: DutyId;
  readonly otherDuties: readonly DutyId[];
  readonly axis: string | null;
  readonly peopleMet: number | null;
  /** Generation code → number of people. */
  readonly metByGeneration: Readonly<Record<string, number>>;
  readonly asked: string;
  readonly done: string;
  readonly outcome: string;
  readonly next: NextStep | null;
};

export type SupportRecord = RecordFields & {
  readonly id: RecordId;
  readonly programme: ProgrammeId;
  readonly centre: CentreId;
  readonly worker: PersonId;
  /** Who answers for it since a hand-over; null = its worker. */
  readonly keeper: PersonId | null;
  readonly state: State;
  readonly version: number;
  readonly nextDoneOn: PlainDate | null;
};

/** A stretch of time in which a person stands on a post of a centre, inside the contract. */
export type Term = {
  readonly centre: CentreId;
  /** Every area the centre serves. */
  readonly areas: ReadonlySet<AreaId>;
  readonly starts: PlainDate;
  readonly ends: PlainDate;
};

/** Everything a record is checked against; read from the programme and the appointments. */
export type Ground = {
  readonly today: PlainDate;
  /** The contract periods of the programme. */
  readonly contracts: readonly { readonly starts: PlainDate; readonly ends: PlainDate }[];
  /** The worker's terms in this programme. */
  readonly terms: readonly Term[];
  readonly hows: ReadonlySet<string>;
  readonly axes: ReadonlySet<string>;
  readonly generations: ReadonlySet<string>;
  readonly duties: ReadonlyMap<DutyId, { readonly axis: string | null }>;
  /** Districts of the councils the actor may know, by council. */
  readonly councils: ReadonlyMap<CouncilId, AreaId>;
  /** Where the actor may write. */
  readonly writable: ReadonlySet<AreaId>;
  /** Who may see to a next step: the staff of the programme. */
  readonly owners: ReadonlySet<PersonId>;
};
