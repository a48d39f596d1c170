import { invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { issuesOf, readAmount, readPaidOn } from "../input.ts";
import { leftToPay } from "../policy.ts";
import { insertEvent } from "../store.ts";
import { tellWard } from "../tell.ts";
import { words } from "../text.ts";
import { openToApply, type Read } from "./open-claim.ts";

/** Asks the ward to pay a part of what was granted (概算払請求), or what is left of the final amount; the ward reads it beside its own step. */
export const requestPayment = async (
  ctx: Ctx,
  input: Read & { readonly amount: string; readonly day: string },
): Promise<Outcome<null>> => {
  const opened = await openToApply(ctx, input, "request");
  if (!opened.ok) return opened;
  const { claim, person } = opened.value;
  const read = readAmount({ amount: input.amount, words: "" }, leftToPay(claim), words.overLeft);
  const day = readPaidOn(input.day, ctx.today);
  if (!read.ok || !day.ok) return invalid(...issuesOf(read, day));
  const { amount } = read.value;
  await insertEvent(ctx, claim, {
    kind: "requested",
    person,
    version: claim.version,
    amount,
    day: day.value,
  });
  await tellWard(ctx, claim);
  return ok(null);
};
