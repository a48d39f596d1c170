import type { Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { readWords } from "../input.ts";
import { insertEvent } from "../store.ts";
import { tellCouncil } from "../tell.ts";
import { fieldWords } from "../text.ts";
import { openToDecide, type Read } from "./open-claim.ts";

/** Cancels a decision (決定の取消し), with the reason: nothing is granted any more, and what was paid is to be given back. */
export const cancelClaim = async (
  ctx: Ctx,
  input: Read & { readonly words: string },
): Promise<Outcome<null>> => {
  const opened = await openToDecide(ctx, input, "cancel");
  if (!opened.ok) return opened;
  const { claim, person } = opened.value;
  const why = readWords(input.words, fieldWords.words);
  if (!why.ok) return why;
  await insertEvent(ctx, claim, { kind: "cancelled", person, version: claim.version, words: why.value });
  await tellCouncil(ctx, claim);
  return ok(null);
};
