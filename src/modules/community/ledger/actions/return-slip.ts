import { forbidden, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { say } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { openSlip } from "../ground.ts";
import { readWords } from "../input.ts";
import type { SlipId } from "../model.ts";
import { mayApprove } from "../policy.ts";
import * as store from "../store.ts";
import { tell } from "../tell.ts";

/** The second person asks for a slip to be mended; the treasurer learns why. */
export const returnSlip = async (
  ctx: Ctx,
  input: { readonly id: SlipId; readonly version: number; readonly words: string },
): Promise<Outcome<null>> => {
  const opened = await openSlip(ctx, input);
  if (!opened.ok) return opened;
  const { slip, book, person } = opened.value;
  const refusal = mayApprove(await ctx.rights(), person, slip);
  if (refusal) return forbidden(refusal);
  const read = readWords(input.words, "words", true);
  if (!read.ok) return read;
  await store.setSlipState(ctx, slip, "returned", read.value);
  await tell(ctx, book, {
    to: slip.enteredBy === null ? [] : [slip.enteredBy],
    kind: "slip-returned",
    said: say(
      `証憑 ${slip.voucher ?? "―"}「${slip.what}」に直してほしいところがあります。`,
      `Voucher ${slip.voucher ?? "–"}, “${slip.what}”, needs mending.`,
    ),
    path: `/slips/${slip.id}`,
  });
  return ok(null);
};
