import type { AreaId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Actor, Rights } from "../../../platform/database/run-as.ts";
import type { Consultation, Kind } from "./model.ts";
import { words } from "./text.ts";

/** Each answers why not, or null when it may be. Who may not see a case never comes this far: row security gives them none. */

type Case = Pick<Consultation, "area" | "asker" | "state" | "keeper">;

export const isAsker = (actor: Actor, one: Pick<Consultation, "asker">): boolean =>
  actor.kind === "person" && actor.id === one.asker;

/** A question is written down for somebody else, and a case worked on, by whoever holds consultation.write in its area. */
export const mayAnswer = (rights: Rights, one: Pick<Case, "area">): Text | null =>
  rights.has("consultation.write", one.area) ? null : words.notYours;

/** The head of a case is mended by the staff, and by its asker until the centre has begun. */
export const mayEdit = (actor: Actor, rights: Rights, one: Case): Text | null => {
  if (mayAnswer(rights, one) === null) return null;
  if (!isAsker(actor, one)) return words.notYours;
  return one.state === "open" && one.keeper === null ? null : words.answeredAlready;
};

const ofAsker: ReadonlySet<Kind> = new Set(["fact", "helped", "reopening"]);

/** The staff add everything; the asker adds facts, says whether it helped, and asks to reopen. */
export const mayAdd = (actor: Actor, rights: Rights, one: Case, kind: Kind): Text | null => {
  if (mayAnswer(rights, one) === null) return null;
  if (!isAsker(actor, one)) return words.notYours;
  return ofAsker.has(kind) ? null : words.askerAddsOnly;
};

/** Who sees a confidential case is said by those who see it: the staff who answer it, and its asker. */
export const mayName = (actor: Actor, rights: Rights, one: Case): Text | null =>
  isAsker(actor, one) ? null : mayAnswer(rights, one);

/** Library entries are written by whoever holds consultation.write in the case's area. */
export const mayWriteLibrary = (rights: Rights, area: AreaId): Text | null =>
  rights.has("consultation.write", area) ? null : words.notYours;

/** Why a case can't become an entry now, whoever asks. */
export const libraryRefusal = (one: Pick<Consultation, "confidential" | "state">): Text | null => {
  if (one.confidential) return words.confidentialNoLibrary;
  return one.state === "closed" ? null : words.notClosedNoLibrary;
};

/** Published entries are read by whoever asks, advises or reads plans: consultation.ask, consultation.read, plan.read. */
export const mayReadLibrary = (powers: ReadonlySet<string>): boolean =>
  powers.has("consultation.ask") || powers.has("consultation.read") || powers.has("plan.read");

/** The list opens for those who advise and those who ask; the latter find their own questions. */
export const mayOpenList = (powers: ReadonlySet<string>): boolean =>
  powers.has("consultation.read") || powers.has("consultation.ask");
