import type { ReportContent } from "../src/modules/centre/reports/index.ts";
import { toPdf } from "../src/modules/centre/reports/index.ts";
import { median } from "./latency.ts";

/** Median time of the warm renderer, in milliseconds. */
export const measurePdf = (content: ReportContent): Promise<number> => median(7, () => toPdf(content));
