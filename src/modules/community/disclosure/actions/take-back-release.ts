import { notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../../ledger/index.ts";
import { announceAudit, openBook } from "../ground.ts";
import type { ReleaseId } from "../model.ts";
import { mayRelease } from "../policy.ts";
import { takeBackRow } from "../publication-store.ts";

/** Takes a voucher's picture from the public page at once; it can be redacted and released anew. */
export const takeBackRelease = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly release: ReleaseId },
): Promise<Outcome<null>> => {
  const opened = await openBook(ctx, input.book, mayRelease);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  if (!(await takeBackRow(ctx, book.id, input.release, person))) return notFound();
  await announceAudit(ctx, book);
  return ok(null);
};
