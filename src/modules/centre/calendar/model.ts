import type { PlainDate } from "../../../kernel/dates.ts";
import type { AreaId, CouncilId, Id, PersonId, ProgrammeId } from "../../../kernel/ids.ts";

export const kinds = ["visit", "meeting", "deadline", "other"] as const;
export type Kind = (typeof kinds)[number];

export type EntryId = Id<"entry">;

/**
 * When, in Tokyo: days as `YYYY-MM-DD`, clock times as `HH:MM`. No times = all day, both days included. A deadline's two
 * times are one and the same.
 */
export type Span = {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
};

/** What a person plans. */
export type EntryFields = Span & {
  readonly kind: Kind;
  readonly title: string;
  readonly place: string;
  /** The main one first; empty when it concerns an area as a whole. */
  readonly councils: readonly CouncilId[];
  /** The first council's district, or the area. */
  readonly area: AreaId;
  /** Who goes: people of the centre. */
  readonly people: readonly PersonId[];
  readonly note: string;
};

export type Entry = EntryFields & {
  readonly id: EntryId;
  readonly programme: ProgrammeId;
  /** Every area it concerns. */
  readonly areas: readonly AreaId[];
  /** Why it was called off; null while it stands. */
  readonly cancelled: string | null;
  /** Shared by all that one repeating form made. */
  readonly series: string | null;
  readonly version: number;
};

export const repeats = ["none", "weekly", "fortnightly", "monthly"] as const;
export type Repeat = (typeof repeats)[number];

/** So many are made at once at most. */
export const mostAtOnce = 60;
/** An entry lasts so many days at most; lists look back by as much. */
export const longestDays = 60;

/** Everything an entry is checked against. */
export type Ground = {
  /** The days of the programme. */
  readonly period: { readonly from: PlainDate; readonly to: PlainDate };
  /** Districts of the councils the actor may know, by council. */
  readonly councils: ReadonlyMap<CouncilId, AreaId>;
  readonly writable: ReadonlySet<AreaId>;
  /** Whoever stood on a post of a centre of the programme. */
  readonly staff: ReadonlySet<PersonId>;
};
