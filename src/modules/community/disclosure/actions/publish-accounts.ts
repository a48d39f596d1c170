import { type PlainDate, todayIn } from "../../../../kernel/dates.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import { conflict, type Issue, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../../ledger/index.ts";
import { announceAudit, openBook } from "../ground.ts";
import { type EnteredApproval, readApproval } from "../input.ts";
import type { PublicationId, Signature } from "../model.ts";
import { mayPublish } from "../policy.ts";
import { insertPublication, publicationsOf } from "../publication-store.ts";
import { unsignedOf } from "../queries/unsigned-of.ts";
import { checkSnapshot } from "../rules/check-snapshot.ts";
import { frozen, snapshotOf } from "../snapshot.ts";
import { paperOf, signaturesOf } from "../store.ts";
import { words } from "../text.ts";

/** Day of the last signature; never after today, however the programme's clock stands to the server's. */
const lastSigned = (signatures: readonly Signature[], today: PlainDate): PlainDate => {
  const last = todayIn(new Date(Math.max(...signatures.map(({ at }) => at.getTime()))));
  return last > today ? today : last;
};

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
  const approved = readApproval(input.entered, {
    ended: daysOf(book.year).to,
    signed: lastSigned(signatures, ctx.today),
    today: ctx.today,
  });
  const unsigned = await unsignedOf(ctx, book);
  const others: readonly Issue[] =
    unsigned.length > 0 && input.entered.others !== "yes"
      ? [{ path: "others", message: words.othersUnsigned(unsigned) }]
      : [];
  if (!approved.ok)
    return approved.error.kind === "invalid" ? invalid(...approved.error.issues, ...others) : approved;
  if (others.length > 0) return invalid(...others);
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
