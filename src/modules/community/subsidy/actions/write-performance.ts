import { notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { ProjectId } from "../../ledger/index.ts";
import { type EnteredPerformance, readPerformance } from "../input.ts";
import * as store from "../store.ts";
import { announceClaim } from "../tell.ts";
import { openToApply, type Read } from "./open-claim.ts";

/** Writes down what was done in a project of the plan, for how many people, and what came of it. */
export const writePerformance = async (
  ctx: Ctx,
  input: Read & { readonly project: ProjectId | null; readonly entered: EnteredPerformance },
): Promise<Outcome<null>> => {
  const opened = await openToApply(ctx, input, "perform");
  if (!opened.ok) return opened;
  const { claim } = opened.value;
  if (!(await store.plansOf(ctx, claim.id)).some(({ project }) => project === input.project))
    return notFound();
  const read = readPerformance(input.entered);
  if (!read.ok) return read;
  await store.putPerformance(ctx, claim, { project: input.project, ...read.value });
  await store.touchClaim(ctx, claim);
  await announceClaim(ctx, claim);
  return ok(null);
};
