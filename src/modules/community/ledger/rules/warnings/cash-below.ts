import type { Rule } from "./shape.ts";

/** More was taken out of a cash box than lay there on that day: told once, of the slip by which it came to be. */
export const cashBelow: Rule = (slip, { box }) =>
  box !== null && box < 0 && box + slip.amount >= 0
    ? [{ code: "cash-below", part: null, values: { below: -box } }]
    : [];
