import type { Finding } from "../model.ts";

/** Nothing more comes of it; what was left standing on an earlier working paper may still be settled on the next. */
export const isConcluded = ({ state, isCarried }: Pick<Finding, "state" | "isCarried">): boolean =>
  state === "settled" || (state === "standing" && !isCarried);
