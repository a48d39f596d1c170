import type { ProjectContent } from "../content.ts";

/** A line of a plan or of what was spent. */
export type Line = ProjectContent["planned"][number];

/** What is eligible of a line: all of it, nothing, or what doesn't go beyond a cap; yen. */
export const eligibleIn = ({ amount, refusal, eligible }: Line): number =>
  eligible ?? (refusal === null ? amount : 0);

export const eligibleOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + eligibleIn(line), 0);
