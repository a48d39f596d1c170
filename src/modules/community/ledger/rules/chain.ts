import { createHash } from "node:crypto";
import type { PlainDate } from "../../../../kernel/dates.ts";

/** What is public of an entry: enough to compute its link. Codes, not keys, so that anyone can do it from the published data. */
export type PublicEntry = {
  readonly no: number;
  readonly day: PlainDate;
  readonly kind: string;
  readonly voucher: number | null;
  /** Number of the entry that it takes back. */
  readonly reverses: number | null;
  readonly amount: number;
  /** Account, fund, project, yen: debit positive. */
  readonly lines: readonly (readonly [string, string, string | null, number])[];
  /** Hash of what stays private, 64 hex digits. */
  readonly sealed: string;
};

const sha256 = (...pieces: (Buffer | string)[]): Buffer => {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
};

/** Text as the database writes an array of plain values: JSON with a blank after each comma. */
const written = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(written).join(", ")}]` : JSON.stringify(value);

/** What a book begins from: 64 hex digits. */
export const rootOf = (council: number, year: number): string =>
  sha256(`machisen book ${council} ${year}`).toString("hex");

/** The link of an entry to the one before it: SHA-256 over that link and what is public of the entry, as hex. */
export const linkOf = (entry: PublicEntry, previous: string): string => {
  const { no, day, kind, voucher, reverses, amount, lines, sealed } = entry;
  return sha256(
    Buffer.from(previous, "hex"),
    written([no, day, kind, voucher, reverses, amount, lines, sealed]),
  ).toString("hex");
};

/** The link of the last entry when every one is what it was, in order; the first that isn't in order throws nothing: its link differs. */
export const headOf = (book: {
  readonly council: number;
  readonly year: number;
  readonly entries: readonly PublicEntry[];
}): string => book.entries.reduce((link, entry) => linkOf(entry, link), rootOf(book.council, book.year));
