import type { ReportContent } from "../content.ts";

/** Every section takes words except those whose content is all counted. */
const countedOnly: ReadonlySet<string> = new Set(["requests"]);

/** The sections the drafter writes in, in the order of the report. */
export const narrativeSections = (content: ReportContent): ReportContent["sections"] =>
  content.sections.filter((section) => !countedOnly.has(section.content));
