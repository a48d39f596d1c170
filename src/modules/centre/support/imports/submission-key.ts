import { createHash } from "node:crypto";
import type { CheckedRow } from "./check-row.ts";

/** What makes a row the row it is. Another order would make other keys, and an old file would come in twice. */
const said = [
  "worker",
  "day",
  "minutes",
  "how",
  "place",
  "councils",
  "area",
  "duty",
  "otherDuties",
  "axis",
  "peopleMet",
  "asked",
  "done",
  "outcome",
  "next",
] as const satisfies readonly (keyof CheckedRow)[];

/**
 * A UUID that follows from what the row says: the same row makes the same key, however often and in whatever notation it
 * comes, so a file that is imported twice adds nothing. Two rows that say exactly the same are one record.
 */
export const submissionKeyOf = (programme: string, row: CheckedRow): string => {
  const digest = createHash("sha256")
    .update(JSON.stringify([programme, ...said.map((part) => row[part])]))
    .digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80; // version 8: made by a rule of one's own
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
};
