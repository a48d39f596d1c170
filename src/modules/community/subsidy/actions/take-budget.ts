import { conflict, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { bookSheet } from "../../ledger/index.ts";
import { budgetBeside } from "../queries/budget-beside.ts";
import { rulesOf } from "../queries/rules-of-claims.ts";
import * as store from "../store.ts";
import { announceClaim } from "../tell.ts";
import { words } from "../text.ts";
import { openToApply, type Read } from "./open-claim.ts";

/** Gives every project that is planned the amounts of the decided budget; what was written about it stays. */
export const takeBudget = async (ctx: Ctx, input: Read): Promise<Outcome<null>> => {
  const opened = await openToApply(ctx, input, "write");
  if (!opened.ok) return opened;
  const { claim } = opened.value;
  const book = await bookSheet(ctx, claim.book);
  const rules = (await rulesOf(ctx, claim))?.rules;
  if (!book || !rules) return notFound();
  const [plans, budget] = [await store.plansOf(ctx, claim.id), await store.budgetsOf(ctx, [claim.id])];
  const beside = await budgetBeside(ctx, claim, { book, rules, plans, budget });
  if (!beside) return conflict(words.noDecidedBudget);
  for (const plan of plans) {
    await store.removePlan(ctx, claim, plan.project);
    await store.insertPlan(
      ctx,
      claim,
      plan,
      beside.lines.filter(({ project }) => project === plan.project),
    );
  }
  await store.touchClaim(ctx, claim);
  await announceClaim(ctx, claim);
  return ok(null);
};
