import { createHash } from "node:crypto";
import { conflict, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { ReportContent } from "../content.ts";
import type { State } from "../model.ts";
import { compile } from "../queries/compile.ts";
import { canonical } from "../rules/canonical.ts";
import { difference } from "../rules/difference.ts";
import { isSameWork, sumsOf, workOf } from "../rules/work.ts";
import { findSubmission, insertSubmission, lastReason } from "../store.ts";
import { words } from "../text.ts";
import type { Opened } from "./open-report.ts";
import { type StepInput, takeStep } from "./take-step.ts";

/** Freezes the report as it is now, with every record it counts, and hands it to the client. */
export const submitReport = (ctx: Ctx, input: StepInput): Promise<Outcome<State>> =>
  takeStep(ctx, "submit", input, async (opened) => {
    const { report, person } = opened;
    const content = await contentToSubmit(ctx, opened);
    if (!addsUp(content)) return conflict(words.recordsMoved);
    const sha256 = createHash("sha256").update(canonical(content)).digest("hex");
    await insertSubmission(ctx, report, { number: report.submissions + 1, person, content, sha256 });
    return ok(undefined);
  });

const contentToSubmit = async (ctx: Ctx, { report, scope }: Opened): Promise<ReportContent> => {
  const compiled = await compile(ctx, { scope, month: report.month, narrative: report.narrative });
  const content = { ...compiled, number: report.submissions + 1 };
  const before = await findSubmission(ctx, report.id);
  if (!before) return content;
  const amends = {
    number: before.number,
    reason: await lastReason(ctx, report.id),
    difference: difference(before.content, content),
  };
  return { ...content, amends };
};

/**
 * The tally and the records behind it are two readings of one truth. They differ only when a record is approved in between;
 * a report in which they differ must not leave the house.
 */
const addsUp = (content: ReportContent): boolean => {
  const columns = content.councils.map(({ id }) => id);
  const counted = workOf(
    sumsOf(content.records),
    content.duties.map(({ code }) => code),
    columns,
  );
  return isSameWork(counted, content.work);
};
