import { type PersonSheet, personSheet } from "../../modules/foundation/people/index.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { personIn } from "./input.ts";

/**
 * The sheet of the person the address names: one's own, or anybody's for those who read people. To everyone else a
 * person who is there looks on every page, and after every form, like one who isn't.
 */
export const sheetInSight = async (visit: ProgrammeVisit): Promise<PersonSheet | null> => {
  const { ctx, programme } = visit;
  const id = personIn(visit);
  const isMe = ctx.actor.kind === "person" && ctx.actor.id === id;
  return id !== null && (isMe || ctx.powers.has("people.read")) ? personSheet(ctx, programme.id, id) : null;
};
