import { invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { issuesOf, readAmount, readPaidOn } from "../input.ts";
import { leftToPay } from "../policy.ts";
import { insertEvent } from "../store.ts";
import { tellCouncil } from "../tell.ts";
import { words } from "../text.ts";
import { openToDecide, type Read } from "./open-claim.ts";

/** Writes down that the ward paid a part, or all. The version that was read keeps a form sent twice from paying twice. */
export const payClaim = async (
  ctx: Ctx,
  input: Read & { readonly amount: string; readonly day: string },
): Promise<Outcome<null>> => {
  const opened = await openToDecide(ctx, input, "pay");
  if (!opened.ok) return opened;
  const { claim, person } = opened.value;
  const read = readAmount({ amount: input.amount, words: "" }, leftToPay(claim), words.overLeft);
  const day = readPaidOn(input.day, ctx.today);
  if (!read.ok || !day.ok) return invalid(...issuesOf(read, day));
  const { amount } = read.value;
  await insertEvent(ctx, claim, { kind: "paid", person, version: claim.version, amount, day: day.value });
  await tellCouncil(ctx, claim);
  return ok(null);
};
