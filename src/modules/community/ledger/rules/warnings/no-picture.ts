import { isPaid, type Rule } from "./shape.ts";

/** There is a paper, and nobody but the treasurer can see it. */
export const noPicture: Rule = (slip) =>
  isPaid(slip) && slip.paper !== "bank" && slip.paper !== "none" && slip.pictures.length === 0
    ? [{ code: "no-picture", part: null, values: { paper: slip.paper } }]
    : [];
