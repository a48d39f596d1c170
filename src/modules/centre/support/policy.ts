import type { AreaId, PersonId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Actor, Rights } from "../../../platform/database/run-as.ts";
import { words } from "./text.ts";

/** Each answers why not, or null when it may be. The screen shows the same sentence on the disabled button. */

type Of = { readonly area: AreaId; readonly worker: PersonId; readonly keeper: PersonId | null };

const isSelf = (actor: Actor, person: PersonId): boolean => actor.kind === "person" && actor.id === person;

/** A record is written, changed, and its comments settled, by whoever holds record.write in its area: the team answers for it together. */
export const mayWrite = (rights: Rights, record: Pick<Of, "area">): Text | null =>
  rights.has("record.write", record.area) ? null : words.notYoursToWrite;

/** A record is approved or returned by whoever holds record.review in its area, and never by its writer or keeper. */
export const mayReview = (actor: Actor, rights: Rights, record: Of): Text | null => {
  if (!rights.has("record.review", record.area)) return words.notYoursToReview;
  if (isSelf(actor, record.worker)) return words.ownRecord;
  return record.keeper !== null && isSelf(actor, record.keeper) ? words.keptRecord : null;
};

/** A record is commented on, and shown as a good example, by whoever reviews there, its writer included: it moves nothing. */
export const mayComment = (rights: Rights, record: Of): Text | null =>
  rights.has("record.review", record.area) ? null : words.notYoursToReview;

/** Who sees the workload of others: it is counted from records, so both powers are needed. */
export const maySupervise = (powers: ReadonlySet<string>): boolean =>
  powers.has("workload.read") && powers.has("record.read");

/** Who answers for a record: its worker, or whoever took it over. */
export const ownerOf = (record: Pick<Of, "worker" | "keeper">): PersonId => record.keeper ?? record.worker;

/** A next step is ticked off by its owner, or by whoever writes in its area. */
export const mayFinishNext = (
  actor: Actor,
  rights: Rights,
  record: Of & { readonly owner: PersonId | null },
): Text | null => {
  if (record.owner !== null && isSelf(actor, record.owner) && rights.has("record.write", record.area))
    return null;
  return mayWrite(rights, record) === null ? null : words.nextNotYours;
};

/** Old records of others are brought in by whoever writes and reviews in their areas. */
export const mayImport = (powers: ReadonlySet<string>): boolean =>
  powers.has("record.write") && powers.has("record.review");

/** What a phone sent for somebody who may no longer write there is settled by whoever reviews there. */
export const maySettle = (rights: Rights, entry: Pick<Of, "area">): Text | null =>
  rights.has("record.review", entry.area) ? null : words.notYoursToSettle;
