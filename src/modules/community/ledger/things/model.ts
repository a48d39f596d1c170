import type { PlainDate } from "../../../../kernel/dates.ts";
import type { EntryId } from "../model.ts";

/** The line of an entry by which a thing was bought: its name for good. */
export type ThingKey = { readonly entry: EntryId; readonly position: number };

/** What the treasurer says of a thing. */
export type ThingNote = {
  readonly quantity: number;
  /** Where it lies; empty where nobody said. */
  readonly place: string;
  /** Null while the council has it. */
  readonly disposedOn: PlainDate | null;
  readonly reason: string;
};

/** A thing of lasting worth, bought in this or an earlier year. */
export type Thing = ThingKey & {
  /** Fiscal year in whose book it was bought. */
  readonly year: number;
  readonly no: number;
  readonly day: PlainDate;
  readonly voucher: number | null;
  readonly party: string;
  /** What was bought: the note of its share, else of the slip. */
  readonly what: string;
  readonly category: string;
  readonly fund: string;
  /** Stands in the book as an asset, not as an expense. */
  readonly lasting: boolean;
  /** Null for the running of the council. */
  readonly project: string | null;
  readonly amount: number;
  /** What was noted last; null before the first. */
  readonly noted: ThingNote | null;
};
