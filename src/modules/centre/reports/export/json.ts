import type { ReportContent } from "../content.ts";
import { canonical } from "../rules/canonical.ts";

/** To the byte what the digest of a submission was made from. */
export const jsonOf = (content: ReportContent): string => canonical(content);
