import { calendarLines } from "./calendar-lines.tsx";
import { councilLines } from "./council-lines.tsx";
import type { TodayPart } from "./line.ts";
import { recordLines } from "./record-lines.tsx";
import { reportLines } from "./report-lines.tsx";

/** Everything that can wait for somebody; a module adds its lines here. */
export const parts: readonly TodayPart[] = [recordLines, reportLines, calendarLines, councilLines];
