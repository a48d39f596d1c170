import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../../ledger/index.ts";
import { announceAudit, openBook } from "../ground.ts";
import { wordsIssues } from "../input.ts";
import { mayAudit } from "../policy.ts";
import { paperSheet } from "../queries/paper-sheet.ts";
import { insertSignature } from "../store.ts";
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
  const audit = await paperSheet(ctx, book.id);
  if (!audit?.paper) return notFound();
  if (audit.whyNotSign === words.ownEntries) return forbidden(words.ownEntries);
  if (audit.signatures.some((one) => one.person === person)) return conflict(words.signedAlready);
  if (audit.whyNotSign) return conflict(audit.whyNotSign);
  const { entered } = input;
  const issues = [
    ...wordsIssues("signWords", entered.words, fieldNames.signWords, longestWords.words),
    ...(entered.sure === "yes" ? [] : [{ path: "sure", message: words.consent }]),
  ];
  if (issues.length > 0) return invalid(...issues);
  await insertSignature(ctx, audit.paper, {
    person,
    post: auditorPost,
    namePublic: entered.named === "yes",
    words: entered.words.trim(),
  });
  await announceAudit(ctx, book);
  return ok(null);
};
