import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { openBook } from "../ground.ts";
import { lookOverSlip } from "../look-over-slip.ts";
import type { BookId, SlipId } from "../model.ts";
import { canWrite, mayApprove } from "../policy.ts";
import { postSlips } from "../post-slips.ts";
import * as store from "../store.ts";
import { announceBook } from "../tell.ts";
import { words } from "../text.ts";

/**
 * Approves slips by a second person and posts them, all or none, by day.
 * @param input.slips with the version of each that was read
 */
export const approveSlips = async (
  ctx: Ctx,
  input: {
    readonly book: BookId;
    readonly slips: readonly { readonly id: SlipId; readonly version: number }[];
  },
): Promise<Outcome<{ readonly posted: number }>> => {
  const opened = await openBook(ctx, input.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  const closed = canWrite(book);
  if (closed) return conflict(closed);
  const versions = new Map(input.slips.map(({ id, version }) => [id, version]));
  if (versions.size === 0) return invalid({ path: "slips", message: words.nothingChosen });
  const slips = await store.slipsOf(ctx, [...versions.keys()]);
  if (slips.length < versions.size || slips.some((slip) => slip.book !== book.id)) return notFound();
  const rights = await ctx.rights();
  const chart = await store.chartOf(ctx, book.id);
  for (const slip of slips) {
    const refusal = mayApprove(rights, person, slip);
    if (refusal) return forbidden(refusal);
    if (slip.state !== "waiting") return conflict(words.notWaiting);
    if (slip.version !== versions.get(slip.id)) return conflict(words.editedMeanwhile);
  }
  await postSlips(ctx, slips, { book, chart, by: person });
  // What was worth a second look on an entry that is taken back is settled with it.
  for (const slip of slips) if (slip.kind === "reversal") await lookOverSlip(ctx, slip.id);
  await announceBook(ctx, book);
  return ok({ posted: slips.length });
};
