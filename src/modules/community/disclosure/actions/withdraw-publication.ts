import { conflict, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../../ledger/index.ts";
import { announceAudit, openBook } from "../ground.ts";
import { readWords } from "../input.ts";
import { mayPublish } from "../policy.ts";
import { publicationsOf, withdrawRow } from "../publication-store.ts";
import { fieldNames, longestWords, words } from "../text.ts";

/** Takes a year's accounts from the public page, which says who did, when and why. */
export const withdrawPublication = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly words: string },
): Promise<Outcome<null>> => {
  const opened = await openBook(ctx, input.book, mayPublish);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  const live = (await publicationsOf(ctx, book.id)).find(({ withdrawn }) => withdrawn === null);
  if (!live) return conflict(words.notPublished);
  const why = readWords("why", input.words, fieldNames.why, longestWords.remark);
  if (!why.ok) return why;
  const [post] = ctx.posts;
  await withdrawRow(ctx, live.id, { person, post: post?.ja ?? "", words: why.value });
  await announceAudit(ctx, book);
  return ok(null);
};
