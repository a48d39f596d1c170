import { invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { issuesOf, readAmount, readPaidOn } from "../input.ts";
import { leftToRepay } from "../policy.ts";
import { insertEvent } from "../store.ts";
import { tellCouncil } from "../tell.ts";
import { words } from "../text.ts";
import { openToDecide, type Read } from "./open-claim.ts";

/** Writes down that the council gave back what it was paid too much (戻入). */
export const recordRepayment = async (
  ctx: Ctx,
  input: Read & { readonly amount: string; readonly day: string },
): Promise<Outcome<null>> => {
  const opened = await openToDecide(ctx, input, "repay");
  if (!opened.ok) return opened;
  const { claim, person } = opened.value;
  const read = readAmount({ amount: input.amount, words: "" }, leftToRepay(claim), words.overLeft);
  const day = readPaidOn(input.day, ctx.today);
  if (!read.ok || !day.ok) return invalid(...issuesOf(read, day));
  const { amount } = read.value;
  await insertEvent(ctx, claim, { kind: "repaid", person, version: claim.version, amount, day: day.value });
  await tellCouncil(ctx, claim);
  return ok(null);
};
