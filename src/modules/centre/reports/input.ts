import type { Issue } from "../../../kernel/problem.ts";
import type { Narrative } from "./model.ts";
import { words } from "./text.ts";

export const longestNarrative = 20_000;
export const longestReason = 2_000;

export const checkReason = (reason: string): Issue[] => {
  if (reason.trim() === "") return [{ path: "reason", message: words.reasonNeeded }];
  if (reason.length > longestReason) return [{ path: "reason", message: words.tooLong(longestReason) }];
  return [];
};

/** Sections the report doesn't have are a forged form; texts beyond all measure are refused, never cut. */
export const checkNarrative = (narrative: Narrative, sections: ReadonlySet<string>): Issue[] =>
  Object.entries(narrative).flatMap(([section, text]) => {
    if (!sections.has(section)) return [{ path: section, message: words.unknownSection }];
    return text.length > longestNarrative
      ? [{ path: section, message: words.tooLong(longestNarrative) }]
      : [];
  });
