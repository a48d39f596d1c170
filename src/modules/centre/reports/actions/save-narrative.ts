import { forbidden, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { checkNarrative } from "../input.ts";
import type { Narrative } from "../model.ts";
import { mayDraft } from "../policy.ts";
import { isWritable } from "../rules/moves.ts";
import { setNarrative } from "../store.ts";
import { words } from "../text.ts";
import { openReport, type ReportKey } from "./open-report.ts";

/** Keeps the text of the sections; the version says which text the writer had in front of them. */
export const saveNarrative = async (
  ctx: Ctx,
  input: ReportKey & { readonly version: number; readonly narrative: Narrative },
): Promise<Outcome<number>> => {
  const opened = await openReport(ctx, input, (rights, report, workflow) =>
    mayDraft(rights, report.area, workflow),
  );
  if (!opened.ok) return opened;
  const { report, definition } = opened.value;
  if (!isWritable(report.state)) return forbidden(words.notWritableNow(report.state));
  const issues = checkNarrative(
    input.narrative,
    new Set(definition.report.sections.map(({ content }) => content)),
  );
  if (issues.length > 0) return invalid(...issues);
  await setNarrative(ctx, report, { ...report.narrative, ...input.narrative });
  return ok(report.version + 1);
};
