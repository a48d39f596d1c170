import { conflict, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../../ledger/index.ts";
import { announceAudit, openBook } from "../ground.ts";
import { type EnteredApproval, readApproval } from "../input.ts";
import type { PublicationId } from "../model.ts";
import { mayPublish } from "../policy.ts";
import { insertPublication, publicationsOf } from "../publication-store.ts";
import { checkSnapshot } from "../rules/check-snapshot.ts";
import { frozen, snapshotOf } from "../snapshot.ts";
import { paperOf, signaturesOf } from "../store.ts";
import { words } from "../text.ts";

/** Makes a year's accounts public as the assembly approved them: only when an auditor signed the book as it stands. */
export const publishAccounts = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly entered: EnteredApproval },
): Promise<Outcome<PublicationId>> => {
  const opened = await openBook(ctx, input.book, mayPublish);
  if (!opened.ok) return opened;
  const { sheet, book, person } = opened.value;
  const before = await publicationsOf(ctx, book.id);
  if (before.some(({ withdrawn }) => withdrawn === null)) return conflict(words.published);
  const paper = await paperOf(ctx, book.id);
  const signatures = paper?.head === book.head ? await signaturesOf(ctx, paper.id) : [];
  if (book.state !== "closed" || signatures.length === 0) return conflict(words.notSignedYet);
  const approved = readApproval(input.entered, ctx.today);
  if (!approved.ok) return approved;
  const snapshot = await snapshotOf(ctx, sheet, { approved: approved.value, signatures });
  if (checkSnapshot(snapshot).fault) return conflict(words.noChain);
  const id = await insertPublication(ctx, book, {
    councilName: sheet.council,
    ...frozen(snapshot),
    by: person,
  });
  await announceAudit(ctx, book);
  return ok(id);
};
