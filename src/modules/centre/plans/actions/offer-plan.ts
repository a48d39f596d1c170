import { conflict, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { holdersOf } from "../../../../platform/notices/index.ts";
import type { PlanId } from "../model.ts";
import * as store from "../store.ts";
import { tell } from "../tell.ts";
import { words } from "../text.ts";
import { openToWrite } from "./open-plan.ts";

/** Asks the council and the client to agree. From here on the words stay as they are read. */
export const offerPlan = async (
  ctx: Ctx,
  input: { readonly id: PlanId; readonly version: number },
): Promise<Outcome<null>> => {
  const opened = await openToWrite(ctx, input.id, "offer");
  if (!opened.ok) return opened;
  const { plan, person } = opened.value;
  if ((await store.stepsOf(ctx, plan.id)).length === 0) return conflict(words.noSteps);
  if (plan.version !== input.version) return conflict(words.changedMeanwhile);
  await store.insertEvent(ctx, plan, { kind: "offered", person, version: plan.version });
  await tell(ctx, plan, {
    to: await holdersOf(ctx, "plan.agree", plan.area),
    kind: "plan-offered",
    said: words.told.offered,
  });
  return ok(null);
};
