import { type AccountKind, categoryKinds, placeKinds } from "../model.ts";

/** Whether money can lie there. */
export const isPlace = (kind: AccountKind): boolean => (placeKinds as readonly string[]).includes(kind);
/** Whether it says what money came in or went out for. */
export const isCategory = (kind: AccountKind): boolean => (categoryKinds as readonly string[]).includes(kind);
/** Whether a slip can name it as the place the money comes from or goes to; owed sums and things count as well. */
export const isSlipPlace = (kind: AccountKind): boolean => !isCategory(kind) && kind !== "opening";
