import { conflict, forbidden, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { holdersOf } from "../../../../platform/notices/index.ts";
import { readWords } from "../input.ts";
import type { PlanId, Side } from "../model.ts";
import { mayAgree } from "../policy.ts";
import { insertEvent, mySides } from "../store.ts";
import { tell } from "../tell.ts";
import { fieldWords, words } from "../text.ts";
import { openPlan } from "./open-plan.ts";

/** Asks for changes instead of agreeing; the plan goes back to the centre. */
export const returnPlan = async (
  ctx: Ctx,
  input: { readonly id: PlanId; readonly version: number; readonly side: Side; readonly words: string },
): Promise<Outcome<null>> => {
  const opened = await openPlan(ctx, input.id, "return");
  if (!opened.ok) return opened;
  const { plan, person } = opened.value;
  const refusal = mayAgree(await ctx.rights(), await mySides(ctx), plan, input.side);
  if (refusal) return forbidden(refusal);
  const why = readWords(input.words, "words", words.required(fieldWords.words));
  if (!why.ok) return why;
  if (plan.version !== input.version) return conflict(words.changedMeanwhile);
  await insertEvent(ctx, plan, {
    kind: "returned",
    person,
    version: plan.version,
    side: input.side,
    words: why.value,
  });
  await tell(ctx, plan, {
    to: await holdersOf(ctx, "plan.write", plan.area),
    kind: "plan-returned",
    said: words.told.returned,
  });
  return ok(null);
};
