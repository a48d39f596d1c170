import { forbidden, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { openSlip } from "../ground.ts";
import { readWords } from "../input.ts";
import { lookOverSlip } from "../look-over-slip.ts";
import type { SlipId } from "../model.ts";
import { mayEnter } from "../policy.ts";
import * as store from "../store.ts";
import { announceBook } from "../tell.ts";

/** Takes back a slip that was never posted. Its number stays, with the reason: nothing just disappears. */
export const withdrawSlip = async (
  ctx: Ctx,
  input: { readonly id: SlipId; readonly version: number; readonly words: string },
): Promise<Outcome<null>> => {
  const opened = await openSlip(ctx, input);
  if (!opened.ok) return opened;
  const { slip, book } = opened.value;
  const refusal = mayEnter(await ctx.rights(), book.area);
  if (refusal) return forbidden(refusal);
  const read = readWords(input.words, "words", true);
  if (!read.ok) return read;
  await store.setSlipState(ctx, slip, "withdrawn", read.value);
  await lookOverSlip(ctx, slip.id);
  await announceBook(ctx, book);
  return ok(null);
};
