import type { PlainMonth } from "../../../../kernel/dates.ts";
import type { PersonId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx, Rights } from "../../../../platform/database/run-as.ts";
import { type Definition, definitionOf } from "../../../foundation/programme/index.ts";
import type { Report, Workflow } from "../model.ts";
import { mayRead } from "../policy.ts";
import { findScope, type ReportScope } from "../queries/scope.ts";
import { findReport } from "../store.ts";
import { words } from "../text.ts";

/** How pages and commands name a report. */
export type ReportKey = { readonly month: PlainMonth; readonly centre: string };

export type Opened = {
  readonly report: Report;
  readonly scope: ReportScope;
  readonly workflow: Workflow;
  readonly definition: Definition;
  readonly person: PersonId;
};

/**
 * Loads a report to change it: may the actor, and is it still as they saw it? Then it is held until the end of the
 * transaction, so that two people can't both take a step from the same state.
 */
export const openReport = async (
  ctx: Ctx,
  input: ReportKey & { readonly version: number },
  may: (rights: Rights, report: Report, workflow: Workflow) => Text | null,
): Promise<Outcome<Opened>> => {
  if (ctx.actor.kind !== "person") return forbidden(words.onlyPeople);
  if (!ctx.programme) return notFound();
  const scope = await findScope(ctx, ctx.programme.id, input.centre);
  const seen = scope?.centre && (await findReport(ctx, { centre: scope.centre.id, month: input.month }));
  if (!scope?.centre || !seen) return notFound();
  const rights = await ctx.rights();
  if (mayRead(rights, seen.area)) return notFound();
  const definition = await definitionOf(ctx, ctx.programme.id);
  const { workflow } = definition.report;
  const reason = may(rights, seen, workflow);
  if (reason) return forbidden(reason);
  const report = await findReport(ctx, { centre: scope.centre.id, month: input.month }, true);
  if (!report) return notFound();
  if (report.version !== input.version) return conflict(words.changedMeanwhile);
  return ok({ report, scope, workflow, definition, person: ctx.actor.id });
};
