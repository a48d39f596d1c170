import { conflict, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import { type EnteredStanding, readStanding } from "../input.ts";
import type { PlanId } from "../model.ts";
import { recordsOfCouncil } from "../queries/records-of-council.ts";
import { stampOf } from "../rules/stamp.ts";
import * as store from "../store.ts";
import { announcePlan } from "../tell.ts";
import { words } from "../text.ts";
import { openToWrite } from "./open-plan.ts";

/**
 * Says where the council stands and what it wants to become, on every axis.
 * @param input.stamp of what stood there when the form was opened; somebody else's change is not overwritten unseen
 */
export const writeStanding = async (
  ctx: Ctx,
  input: { readonly id: PlanId; readonly stamp: string; readonly entered: readonly EnteredStanding[] },
): Promise<Outcome<null>> => {
  const opened = await openToWrite(ctx, input.id, "write");
  if (!opened.ok) return opened;
  const { plan } = opened.value;
  const axes = new Set((await definitionOf(ctx, plan.programme)).axes.map(({ code }) => code as string));
  const read = readStanding(input.entered.filter(({ axis }) => axes.has(axis)));
  if (!read.ok) return read;
  if (stampOf(await store.standingOf(ctx, plan.id)) !== input.stamp) return conflict(words.editedMeanwhile);
  for (const { axis, evidence } of read.value) {
    const theirs = await recordsOfCouncil(ctx, plan, evidence);
    if (theirs.size < evidence.length)
      return invalid({ path: `evidence-${axis}`, message: words.notTheirEvidence });
  }
  await store.putStanding(ctx, plan, read.value);
  await store.touchPlan(ctx, plan);
  await announcePlan(ctx, plan);
  return ok(null);
};
