import { notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { bookSheet, type ProjectId } from "../../ledger/index.ts";
import { type EnteredPlan, readPlan } from "../input.ts";
import { rulesOf } from "../queries/rules-of-claims.ts";
import { placesFor } from "../rules/places.ts";
import * as store from "../store.ts";
import { announceClaim } from "../tell.ts";
import { openToApply, type Read } from "./open-claim.ts";

/**
 * Writes the plan and budget of one project; emptied, it is taken out.
 * @param input.project null = the running of the council
 */
export const writePlan = async (
  ctx: Ctx,
  input: Read & { readonly project: ProjectId | null; readonly entered: EnteredPlan },
): Promise<Outcome<null>> => {
  const opened = await openToApply(ctx, input, "write");
  if (!opened.ok) return opened;
  const { claim } = opened.value;
  const sheet = await bookSheet(ctx, claim.book);
  const rules = (await rulesOf(ctx, claim))?.rules;
  const plans = await store.plansOf(ctx, claim.id);
  if (!sheet || !rules || !placesFor(rules, sheet.chart, plans).includes(input.project)) return notFound();
  const read = readPlan(input.entered);
  if (!read.ok) return read;
  await store.removePlan(ctx, claim, input.project);
  if (read.value) {
    const { what, people, income, amounts } = read.value;
    const counts = rules.deducted.length > 0 && input.project !== null;
    const expenses = new Set(
      sheet.chart.accounts.filter(({ kind }) => kind === "expense").map(({ id }) => id),
    );
    await store.insertPlan(
      ctx,
      claim,
      { project: input.project, what, people, income: counts ? income : null },
      amounts.flatMap(([account, amount]) => (expenses.has(account) ? [{ account, amount }] : [])),
    );
  }
  await store.touchClaim(ctx, claim);
  await announceClaim(ctx, claim);
  return ok(null);
};
