import { conflict, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../../ledger/index.ts";
import { announceAudit, openPaper } from "../ground.ts";
import { readWords } from "../input.ts";
import type { FindingId } from "../model.ts";
import { mayAudit } from "../policy.ts";
import { isConcluded } from "../rules/is-concluded.ts";
import { concludeFindingRow, findFinding } from "../store.ts";
import { fieldNames, longestWords, words } from "../text.ts";

/** An auditor settles a finding, or leaves it standing with the words why. */
export const concludeFinding = async (
  ctx: Ctx,
  input: {
    readonly book: BookId;
    readonly finding: FindingId;
    readonly state: "settled" | "standing";
    readonly conclusion: string;
  },
): Promise<Outcome<null>> => {
  const opened = await openPaper(ctx, input.book, mayAudit);
  if (!opened.ok) return opened;
  const { book, paper, person } = opened.value;
  const finding = await findFinding(ctx, paper.id, input.finding);
  if (!finding) return notFound();
  if (isConcluded(finding)) return conflict(words.concluded);
  const conclusion = readWords(
    `conclusion-${finding.id}`,
    input.conclusion,
    fieldNames.conclusion,
    longestWords.words,
    input.state === "standing",
  );
  if (!conclusion.ok) return conclusion;
  await concludeFindingRow(ctx, finding.id, {
    state: input.state,
    conclusion: conclusion.value,
    by: person,
  });
  await announceAudit(ctx, book);
  return ok(null);
};
