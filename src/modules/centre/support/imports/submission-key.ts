import { createHash } from "node:crypto";
import type { CheckedRow } from "./check-row.ts";

/**
 * A UUID that follows from what the row says: the same row makes the same key, however often and in whatever notation it
 * comes, so a file that is imported twice adds nothing. Two rows that say exactly the same are one record.
 */
export const submissionKeyOf = (programme: string, row: CheckedRow): string => {
  const {
    worker,
    day,
    minutes,
    how,
    place,
    councils,
    area,
    duty,
    otherDuties,
    peopleMet,
    asked,
    done,
    outcome,
    next,
  } = row;
  const said = [
    programme,
    worker,
    day,
    minutes,
    how,
    place,
    councils,
    area,
    duty,
    otherDuties,
    row.axis,
    peopleMet,
  ];
  const digest = createHash("sha256")
    .update(JSON.stringify([...said, asked, done, outcome, next]))
    .digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80; // version 8: made by a rule of one's own
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
};
