import { monthOf } from "../../../../kernel/dates.ts";
import type { ReportId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import { oneAtATime } from "../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { announce } from "../../../../platform/live/index.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import { mayDraft, mayRead } from "../policy.ts";
import { findScope } from "../queries/scope.ts";
import { findReport, insertEvent, insertReport } from "../store.ts";
import { words } from "../text.ts";
import type { ReportKey } from "./open-report.ts";

/** Starts the draft of a month; there is one report per reporting centre and month. */
export const startReport = async (ctx: Ctx, input: ReportKey): Promise<Outcome<ReportId>> => {
  if (ctx.actor.kind !== "person") return forbidden(words.onlyPeople);
  if (!ctx.programme) return notFound();
  const scope = await findScope(ctx, ctx.programme.id, input.centre);
  if (!scope?.centre) return notFound();
  const { id: centre, area, reports } = scope.centre;
  const rights = await ctx.rights();
  if (mayRead(rights, area)) return notFound();
  const { workflow } = (await definitionOf(ctx, ctx.programme.id)).report;
  const reason = mayDraft(rights, area, workflow);
  if (reason) return forbidden(reason);
  if (!reports) return forbidden(words.doesNotReport);
  if (input.month < monthOf(scope.starts) || input.month > monthOf(scope.ends))
    return forbidden(words.outsideProgramme);
  if (input.month > monthOf(ctx.today)) return forbidden(words.notBegun);
  await oneAtATime(ctx);
  if (await findReport(ctx, { centre, month: input.month })) return conflict(words.alreadyStarted);
  const row = { programme: ctx.programme.id, centre, area, month: input.month, drafted_by: ctx.actor.id };
  const id = await insertReport(ctx, row);
  await insertEvent(ctx, { id, area }, ctx.actor.id, "drafted");
  await announce(ctx, "reports", area);
  return ok(id);
};
