import { notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId, EntryId } from "../../ledger/index.ts";
import { announceAudit, openPaper } from "../ground.ts";
import { type EnteredVoucher, readVoucher } from "../input.ts";
import { mayAudit } from "../policy.ts";
import { updateVoucher } from "../store.ts";

/** An auditor writes down what a voucher of the sample shows. */
export const seeVoucher = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly entry: EntryId; readonly entered: EnteredVoucher },
): Promise<Outcome<null>> => {
  const opened = await openPaper(ctx, input.book, mayAudit);
  if (!opened.ok) return opened;
  const { book, paper, person } = opened.value;
  const read = readVoucher(input.entered);
  if (!read.ok) return read;
  const isThere = await updateVoucher(ctx, paper.id, { ...read.value, entry: input.entry, by: person });
  if (!isThere) return notFound();
  await announceAudit(ctx, book);
  return ok(null);
};
