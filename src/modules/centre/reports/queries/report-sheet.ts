import type { PlainMonth } from "../../../../kernel/dates.ts";
import { monthOf } from "../../../../kernel/dates.ts";
import type { ReportId } from "../../../../kernel/ids.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx, Rights } from "../../../../platform/database/run-as.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import { countUnapproved } from "../../support/index.ts";
import type { Difference, ReportContent } from "../content.ts";
import { type EventKind, type Report, type Step, steps, type Workflow } from "../model.ts";
import { mayCompile, mayDraft, mayRead, maySeeDraft, mayStep } from "../policy.ts";
import { difference, isNoDifference } from "../rules/difference.ts";
import { isFrozen, isWritable, move, nextStep } from "../rules/moves.ts";
import { findReport, findSubmission, lastReason } from "../store.ts";
import { words } from "../text.ts";
import { compile } from "./compile.ts";
import { findScope, type ReportScope } from "./scope.ts";

export type StepOffer = { readonly step: Step; readonly reason: Text | null; readonly isNext: boolean };
export type HistoryEntry = {
  readonly id: number;
  readonly at: Date;
  readonly who: string;
  readonly kind: EventKind;
  readonly reason: string;
};

/** Everything the page of one report shows. */
export type ReportSheet = {
  readonly scope: ReportScope;
  readonly report: Report | null;
  readonly content: ReportContent;
  /** What was submitted, frozen; null = compiled just now. */
  readonly frozen: { readonly number: number; readonly sha256: string; readonly at: Date } | null;
  /** In the making: what has changed against the last submission. */
  readonly sinceSubmission: {
    readonly number: number;
    readonly reason: string;
    readonly difference: Difference;
  } | null;
  readonly history: readonly HistoryEntry[];
  readonly steps: readonly StepOffer[];
  /** Why the reader can't start the draft or write its text; null = can. */
  readonly draftReason: Text | null;
  /** Records of the month which nobody has approved yet. */
  readonly waiting: number;
  readonly submissions: number;
  /** What the programme asks the writer of each section to write. */
  readonly guides: Readonly<Record<string, Text>>;
};

export type SheetQuery = {
  readonly month: PlainMonth;
  readonly centre: string;
  /** A certain submission. */
  readonly number?: number;
  /** As it would be now, though something was submitted. */
  readonly live?: boolean;
};

/** null where there is no such report or month for this reader; outsiders can't tell the difference. */
export const reportSheet = async (ctx: Ctx, asked: SheetQuery): Promise<ReportSheet | null> => {
  if (!ctx.programme) return null;
  const scope = await findScope(ctx, ctx.programme.id, asked.centre);
  if (!scope?.centre?.reports) return null;
  if (asked.month < monthOf(scope.starts) || asked.month > monthOf(scope.ends)) return null;
  const rights = await ctx.rights();
  const { area, id: centre } = scope.centre;
  if (mayRead(rights, area)) return null;
  const { workflow, sections } = (await definitionOf(ctx, ctx.programme.id)).report;
  const report = await findReport(ctx, { centre, month: asked.month });
  const shown = await contentToShow(ctx, { asked, scope, report, rights, workflow });
  if (!shown) return null;
  const range = { from: asked.month, to: asked.month };
  return {
    scope,
    report,
    ...shown,
    history: report ? await historyOf(ctx, report.id) : [],
    steps: report ? offers(rights, report, workflow) : [],
    draftReason: draftReason(ctx, rights, scope, asked.month, report, workflow),
    waiting: await countUnapproved(ctx, { programme: scope.programme, centres: scope.centres, ...range }),
    submissions: report?.submissions ?? 0,
    guides: Object.fromEntries(sections.flatMap(({ content, guide }) => (guide ? [[content, guide]] : []))),
  };
};

type Showing = {
  asked: SheetQuery;
  scope: ReportScope;
  report: Report | null;
  rights: Rights;
  workflow: Workflow;
};

const contentToShow = async (
  ctx: Ctx,
  { asked, scope, report, rights, workflow }: Showing,
): Promise<Pick<ReportSheet, "content" | "frozen" | "sinceSubmission"> | null> => {
  const area = scope.areas[0];
  if (area === undefined) return null;
  const seesDraft = maySeeDraft(rights, area, workflow);
  // The client sees the last submission until the next one is handed in.
  const wantsFrozen =
    report && (asked.number !== undefined || isFrozen(report.state) || !seesDraft) && !asked.live;
  const last = report ? await findSubmission(ctx, report.id, asked.number) : null;
  if (asked.number !== undefined && !last) return null;
  if (wantsFrozen && last) {
    const frozen = { number: last.number, sha256: last.sha256, at: last.submitted_at };
    return { content: last.content, frozen, sinceSubmission: null };
  }
  if (mayCompile(rights, area)) return null;
  const narrative = seesDraft && report ? report.narrative : {};
  const content = await compile(ctx, { scope, month: asked.month, narrative });
  if (!report || !last) return { content, frozen: null, sinceSubmission: null };
  const found = difference(last.content, content);
  const reason = await lastReason(ctx, report.id);
  const since = isNoDifference(found) ? null : { number: last.number, reason, difference: found };
  return { content, frozen: null, sinceSubmission: since };
};

const offers = (rights: Rights, report: Report, workflow: Workflow): StepOffer[] => {
  const hasReview = workflow.review !== undefined;
  const next = nextStep(report.state, hasReview);
  return steps
    .filter((step) => move(report.state, step, { hasReview, submissions: report.submissions }) !== null)
    .map((step) => ({ step, reason: mayStep(rights, report, step, workflow), isNext: step === next }));
};

const draftReason = (
  ctx: Ctx,
  rights: Rights,
  scope: ReportScope,
  month: PlainMonth,
  report: Report | null,
  workflow: Workflow,
): Text | null => {
  const area = scope.centre?.area;
  if (area === undefined) return words.doesNotReport;
  const reason = mayDraft(rights, area, workflow);
  if (reason) return reason;
  if (report) return isWritable(report.state) ? null : words.notWritableNow(report.state);
  return month > monthOf(ctx.today) ? words.notBegun : null;
};

const historyOf = async (ctx: Ctx, report: ReportId): Promise<HistoryEntry[]> => {
  const rows = await ctx.db
    .selectFrom("reports.event as e")
    .leftJoin("people.person as p", "p.id", "e.person_id")
    .select(["e.id", "e.at", "p.name as who", "e.kind", "e.reason"])
    .where("e.report_id", "=", report)
    .orderBy("e.id")
    .execute();
  // The column's check constraint is the closed list of kinds.
  return rows.map((row) => ({ ...row, who: row.who ?? "", kind: row.kind as EventKind }));
};
