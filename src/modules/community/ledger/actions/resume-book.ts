import { conflict, forbidden, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { openBook } from "../ground.ts";
import { readWords } from "../input.ts";
import type { BookId } from "../model.ts";
import { mayEnter } from "../policy.ts";
import * as store from "../store.ts";
import { announceBook } from "../tell.ts";
import { words } from "../text.ts";

/** Goes on writing in a year that was about to be closed. */
export const resumeBook = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly words: string },
): Promise<Outcome<null>> => {
  const opened = await openBook(ctx, input.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  const rights = await ctx.rights();
  const refusal = rights.has("ledger.approve", book.area) ? null : mayEnter(rights, book.area);
  if (refusal) return forbidden(refusal);
  if (book.state !== "closing") return conflict(words.bookNotClosing);
  const read = readWords(input.words, "words", false);
  if (!read.ok) return read;
  await store.insertBookEvent(ctx, book, { kind: "resumed", person, words: read.value });
  await announceBook(ctx, book);
  return ok(null);
};
