import { conflict, notFound, type Outcome } from "../../../../../kernel/problem.ts";
import type { Ctx } from "../../../../../platform/database/run-as.ts";
import { approveSlips } from "../../actions/approve-slips.ts";
import type { BookId } from "../../model.ts";
import { findBook } from "../../store.ts";
import { words } from "../../text.ts";
import { waitingOf } from "./store.ts";

/**
 * Approves everything of a cash book that was taken over and still waits, as one batch, by a second person.
 * @param input.waiting how many the person saw; had it changed meanwhile, nothing is posted
 */
export const approveTakeover = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly takeover: number; readonly waiting: number },
): Promise<Outcome<{ readonly posted: number }>> => {
  if (!(await findBook(ctx, input.book))) return notFound();
  const slips = await waitingOf(ctx, input.book, input.takeover);
  if (slips.length !== input.waiting) return conflict(words.editedMeanwhile);
  return approveSlips(ctx, { book: input.book, slips });
};
