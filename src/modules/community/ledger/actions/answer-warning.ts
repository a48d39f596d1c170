import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { openBook } from "../ground.ts";
import { readWords } from "../input.ts";
import type { SlipId, WarningId } from "../model.ts";
import { mayEnter } from "../policy.ts";
import { announceBook } from "../tell.ts";
import { answerOf, findWarning } from "../warning-store.ts";
import { warningWords } from "../warning-text.ts";

/** What the treasurer says to a warning that stays: how it came, and what was agreed with the ward. Also in a closed year. */
export const answerWarning = async (
  ctx: Ctx,
  input: { readonly warning: WarningId; readonly slip: SlipId; readonly words: string },
): Promise<Outcome<null>> => {
  const seen = await findWarning(ctx, input.warning);
  if (!seen || seen.slip !== input.slip) return notFound();
  const opened = await openBook(ctx, seen.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  const refusal = mayEnter(await ctx.rights(), book.area);
  if (refusal) return forbidden(refusal);
  if (input.words.trim() === "") return invalid({ path: "answer", message: warningWords.answerNeeded });
  const read = readWords(input.words, "answer", true);
  if (!read.ok) return read;
  if (!(await findWarning(ctx, input.warning))?.isOpen) return conflict(warningWords.mendedMeanwhile);
  await answerOf(ctx, input.warning, person, read.value);
  await announceBook(ctx, book);
  return ok(null);
};
