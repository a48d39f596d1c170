import { councilLines } from "./council-lines.tsx";
import { heldLines } from "./held-lines.tsx";
import type { TodayPart } from "./line.ts";
import { recordLines } from "./record-lines.tsx";
import { reportLines } from "./report-lines.tsx";

/** Everything that can wait for somebody; a module adds its lines here. */
export const parts: readonly TodayPart[] = [recordLines, heldLines, reportLines, councilLines];
