import { conflict, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../../ledger/index.ts";
import { announceAudit, openPaper } from "../ground.ts";
import { readWords } from "../input.ts";
import type { FindingId } from "../model.ts";
import { mayAnswer } from "../policy.ts";
import { answerFindingRow, findFinding } from "../store.ts";
import { fieldNames, longestWords, words } from "../text.ts";

/** The treasurer answers a finding; also anew, as long as it isn't concluded. */
export const answerFinding = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly finding: FindingId; readonly answer: string },
): Promise<Outcome<null>> => {
  const opened = await openPaper(ctx, input.book, mayAnswer);
  if (!opened.ok) return opened;
  const { book, paper, person } = opened.value;
  const finding = await findFinding(ctx, paper.id, input.finding);
  if (!finding) return notFound();
  if (finding.state === "settled" || finding.state === "standing") return conflict(words.concluded);
  const answer = readWords(`answer-${finding.id}`, input.answer, fieldNames.answer, longestWords.words);
  if (!answer.ok) return answer;
  await answerFindingRow(ctx, finding.id, answer.value, person);
  await announceAudit(ctx, book);
  return ok(null);
};
