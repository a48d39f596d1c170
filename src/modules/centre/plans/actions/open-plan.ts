import type { PersonId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Plan, PlanId } from "../model.ts";
import { canNow, type Move, mayWrite } from "../policy.ts";
import { findPlan } from "../store.ts";
import { words } from "../text.ts";

export type Opened = { readonly plan: Plan; readonly person: PersonId };

/** What every move has in common: who acts, the plan as it is while nobody else writes, whether it stands where the move begins. */
export const openPlan = async (ctx: Ctx, id: PlanId, move: Move): Promise<Outcome<Opened>> => {
  const { actor, programme } = ctx;
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  await oneAtATime(ctx);
  const plan = programme && (await findPlan(ctx, programme.id, id));
  if (!plan) return notFound();
  if (!canNow(plan, move)) return conflict(move === "write" ? words.notDraft : words.notNow);
  return ok({ plan, person: actor.id });
};

/** The same for those who write plans. */
export const openToWrite = async (ctx: Ctx, id: PlanId, move: Move): Promise<Outcome<Opened>> => {
  const opened = await openPlan(ctx, id, move);
  if (!opened.ok) return opened;
  const refusal = mayWrite(await ctx.rights(), opened.value.plan.area);
  return refusal ? forbidden(refusal) : opened;
};
