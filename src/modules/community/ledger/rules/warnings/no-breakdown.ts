import { isPaid, type Rule } from "./shape.ts";

/** One receipt for several categories: what belongs to which has to be said of each. */
export const noBreakdown: Rule = (slip) => {
  if (!isPaid(slip) || new Set(slip.parts.map(({ account }) => account)).size < 2) return [];
  const silent = slip.parts.filter(({ note }) => note.trim() === "").length;
  return silent === 0
    ? []
    : [{ code: "no-breakdown", part: null, values: { parts: slip.parts.length, silent } }];
};
