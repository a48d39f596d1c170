import { conflict, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { PlanId } from "../model.ts";
import { insertEvent } from "../store.ts";
import { announcePlan } from "../tell.ts";
import { words } from "../text.ts";
import { openToWrite } from "./open-plan.ts";

/** Takes an offered plan back to write on it; who had agreed in this round agrees anew. */
export const withdrawPlan = async (
  ctx: Ctx,
  input: { readonly id: PlanId; readonly version: number },
): Promise<Outcome<null>> => {
  const opened = await openToWrite(ctx, input.id, "withdraw");
  if (!opened.ok) return opened;
  const { plan, person } = opened.value;
  if (plan.version !== input.version) return conflict(words.changedMeanwhile);
  await insertEvent(ctx, plan, { kind: "withdrawn", person, version: plan.version });
  await announcePlan(ctx, plan);
  return ok(null);
};
