import type { Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../../ledger/index.ts";
import { announceAudit, openPaper } from "../ground.ts";
import { readWords } from "../input.ts";
import { mayAudit } from "../policy.ts";
import { updateReport } from "../store.ts";
import { fieldNames, longestWords } from "../text.ts";

/** Keeps the text of the audit report. */
export const writeReport = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly report: string },
): Promise<Outcome<null>> => {
  const opened = await openPaper(ctx, input.book, mayAudit);
  if (!opened.ok) return opened;
  const report = readWords("report", input.report, fieldNames.report, longestWords.report);
  if (!report.ok) return report;
  await updateReport(ctx, opened.value.paper.id, report.value);
  await announceAudit(ctx, opened.value.book);
  return ok(null);
};
