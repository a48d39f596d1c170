import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../../ledger/index.ts";
import { announceAudit, openBook } from "../ground.ts";
import { wordsIssues } from "../input.ts";
import { mayAudit } from "../policy.ts";
import { findingsOf, hasWorkedIn, insertSignature, paperOf, signaturesOf, vouchersOf } from "../store.ts";
import { auditorPost, fieldNames, longestWords, words } from "../text.ts";

export type EnteredSignature = {
  readonly words: string;
  /** `yes` where the auditor agrees to be named in public. */
  readonly named: string;
  readonly sure: string;
};

/** An auditor signs the working paper and its report: from then on nothing of it changes. */
export const signPaper = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly entered: EnteredSignature },
): Promise<Outcome<null>> => {
  const opened = await openBook(ctx, input.book, mayAudit);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  const paper = await paperOf(ctx, book.id);
  if (!paper) return notFound();
  if (await hasWorkedIn(ctx, book.id, person)) return forbidden(words.ownEntries);
  if (book.state !== "closed") return conflict(words.notClosed);
  if (paper.head !== book.head) return conflict(words.notAsItStood);
  if ((await signaturesOf(ctx, paper.id)).some((one) => one.person === person))
    return conflict(words.signedAlready);
  const isWhole =
    paper.report !== "" &&
    (await vouchersOf(ctx, paper.id)).every(({ answers }) => answers !== null) &&
    (await findingsOf(ctx, paper.id)).every(({ state }) => state === "settled" || state === "standing");
  if (!isWhole) return conflict(words.notWhole);
  const { entered } = input;
  const issues = [
    ...wordsIssues("signWords", entered.words, fieldNames.signWords, longestWords.words),
    ...(entered.sure === "yes" ? [] : [{ path: "sure", message: words.consent }]),
  ];
  if (issues.length > 0) return invalid(...issues);
  await insertSignature(ctx, paper, {
    person,
    post: auditorPost,
    namePublic: entered.named === "yes",
    words: entered.words.trim(),
  });
  await announceAudit(ctx, book);
  return ok(null);
};
