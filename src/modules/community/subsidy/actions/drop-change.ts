import { notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { bookSheet } from "../../ledger/index.ts";
import { keptAsDecided } from "../queries/kept-content.ts";
import * as store from "../store.ts";
import { announceClaim } from "../tell.ts";
import { openToApply, type Read } from "./open-claim.ts";

/** Gives the change up: plan and budget are again what was granted. */
export const dropChange = async (ctx: Ctx, input: Read): Promise<Outcome<null>> => {
  const opened = await openToApply(ctx, input, "drop");
  if (!opened.ok) return opened;
  const { claim, person } = opened.value;
  const [sheet, kept] = [await bookSheet(ctx, claim.book), await keptAsDecided(ctx, claim.id)];
  if (!sheet || !kept) return notFound();
  const { projects, accounts } = sheet.chart;
  for (const { project } of await store.plansOf(ctx, claim.id)) await store.removePlan(ctx, claim, project);
  for (const one of kept.content.projects)
    if (one.what !== "")
      await store.insertPlan(
        ctx,
        claim,
        {
          project: projects.find(({ code }) => code === one.code)?.id ?? null,
          what: one.what,
          people: one.people,
          income: one.income ?? null,
        },
        one.planned.flatMap(({ code, amount }) => {
          const account = accounts.find((known) => known.code === code);
          return account ? [{ account: account.id, amount }] : [];
        }),
      );
  await store.insertEvent(ctx, claim, { kind: "dropped", person, version: claim.version });
  await announceClaim(ctx, claim);
  return ok(null);
};
