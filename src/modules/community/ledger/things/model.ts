import type { PlainDate } from "../../../../kernel/dates.ts";
import type { EntryId } from "../model.ts";

/** Where a thing comes from: the line of an entry by which it was bought, or what was written down of it by hand. */
export type ThingOrigin =
  | { readonly entry: EntryId; readonly position: number; readonly older: null }
  | { readonly entry: null; readonly position: null; readonly older: number };

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
export type Thing = ThingOrigin & {
  /** Its name for good, e.g. `14-1` or `older-3`. */
  readonly code: string;
  /** Fiscal year in whose book it was bought; null before the first book. */
  readonly year: number | null;
  readonly day: PlainDate;
  readonly voucher: number | null;
  readonly party: string;
  /** What was bought: the note of its share, else of the slip. */
  readonly what: string;
  /** Empty for what stands in no book. */
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
