import type { AreaId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Actor, Rights } from "../../../platform/database/run-as.ts";
import type { Side } from "./model.ts";
import { words } from "./text.ts";

/** Each answers why not, or null when it may. The screen shows the same sentence on the disabled button. */

/** People are registered by whoever may appoint there. */
export const mayRegister = (rights: Rights, area: AreaId): Text | null =>
  rights.has("people.appoint", area) ? null : words.onlyAppointer;

/**
 * A post is filled by whoever may appoint in every area it reaches, on a side they may fill; never by oneself.
 * @param mine areas in which the actor may fill posts of this side
 */
export const mayFill = (
  actor: Actor,
  mine: { readonly thisSide: ReadonlySet<AreaId>; readonly anySide: ReadonlySet<AreaId> },
  appointment: { readonly person: number; readonly side: Side; readonly reach: readonly AreaId[] },
): Text | null => {
  if (actor.kind === "system") return null;
  if (actor.kind === "person" && actor.id === appointment.person) return words.notYourself;
  if (appointment.reach.length > 0 && appointment.reach.every((area) => mine.thisSide.has(area))) return null;
  return appointment.side === "client" && appointment.reach.every((area) => mine.anySide.has(area))
    ? words.clientFillsClient
    : words.onlyAppointer;
};

/**
 * A name and contact are corrected by whoever may appoint and read people where the person stands. The client's people
 * are the client's: a first password goes to the address on record.
 */
export const mayEditPerson = (of: {
  readonly readable: boolean;
  readonly near: boolean;
  readonly editable: boolean;
}): Text | null => {
  if (of.readable && of.editable) return null;
  return of.readable && of.near ? words.clientEditsClient : words.onlyEditor;
};

/** Whoever may appoint anywhere sees the button; the form then says where. */
export const mayAppointSomewhere = (powers: ReadonlySet<string>, actor: Actor): Text | null =>
  actor.kind === "system" || powers.has("people.appoint") ? null : words.onlyAppointer;
