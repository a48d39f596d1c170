import { sql } from "kysely";
import type { PlainMonth } from "../../../kernel/dates.ts";
import type { AreaId, CentreId, PersonId, ProgrammeId, ReportId } from "../../../kernel/ids.ts";
import { momentOf } from "../../../platform/database/moment.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { type ReportContent, reportContent } from "./content.ts";
import type { EventKind, Narrative, Report, State } from "./model.ts";

/** All SQL that writes a report, or reads one to decide about it. */

type Found = {
  id: ReportId;
  programme: ProgrammeId;
  centre: CentreId;
  area: AreaId;
  month: PlainMonth;
  state: State;
  narrative: Narrative;
  drafted_by: PersonId | null;
  version: number;
  submissions: number;
};

/** @param forUpdate two people moving one report wait for each other; the second then sees the first one's move */
export const findReport = async (
  ctx: Ctx,
  where: { readonly centre: CentreId; readonly month: PlainMonth },
  forUpdate = false,
): Promise<Report | null> => {
  const lock = forUpdate ? sql`for update of r` : sql``;
  const found = await sql<Found>`
    select r.id, r.programme_id as programme, r.centre_id as centre, r.area_id as area, to_char(r.month, 'YYYY-MM') as month,
           r.state, r.narrative, r.drafted_by, r.version,
           (select count(*)::int from reports.submission s where s.report_id = r.id) as submissions
      from reports.report r
     where r.centre_id = ${where.centre} and r.month = ${`${where.month}-01`}::date ${lock}`.execute(ctx.db);
  return found.rows[0] ?? null;
};

export const insertReport = async (
  ctx: Ctx,
  row: { programme: ProgrammeId; centre: CentreId; area: AreaId; month: PlainMonth; drafted_by: PersonId },
): Promise<ReportId> => {
  const { id } = await ctx.db
    .insertInto("reports.report")
    .values({
      programme_id: row.programme,
      centre_id: row.centre,
      area_id: row.area,
      month: `${row.month}-01`,
      drafted_by: row.drafted_by,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id as ReportId;
};

export const setState = (ctx: Ctx, report: Report, state: State) =>
  ctx.db
    .updateTable("reports.report")
    .set({ state, version: report.version + 1, updated_at: ctx.now })
    .where("id", "=", report.id)
    .execute();

export const setNarrative = (ctx: Ctx, report: Report, narrative: Narrative) =>
  ctx.db
    .updateTable("reports.report")
    .set({ narrative: JSON.stringify(narrative), version: report.version + 1, updated_at: ctx.now })
    .where("id", "=", report.id)
    .execute();

export const insertEvent = (
  ctx: Ctx,
  report: { readonly id: ReportId; readonly area: AreaId },
  person: PersonId,
  kind: EventKind,
  reason = "",
) =>
  ctx.db
    .insertInto("reports.event")
    .values({
      report_id: report.id,
      area_id: report.area,
      person_id: person,
      kind,
      reason,
      at: momentOf(ctx),
    })
    .execute();

export const insertSubmission = (
  ctx: Ctx,
  report: Report,
  row: { number: number; person: PersonId; content: ReportContent; sha256: string },
) =>
  ctx.db
    .insertInto("reports.submission")
    .values({
      report_id: report.id,
      area_id: report.area,
      number: row.number,
      submitted_by: row.person,
      submitted_at: momentOf(ctx),
      content: JSON.stringify(row.content),
      sha256: row.sha256,
    })
    .execute();

export type Submission = {
  readonly number: number;
  readonly submitted_at: Date;
  readonly content: ReportContent;
  readonly sha256: string;
};

/** What was submitted; without a number the last one. */
export const findSubmission = async (
  ctx: Ctx,
  report: ReportId,
  number?: number,
): Promise<Submission | null> => {
  const row = await ctx.db
    .selectFrom("reports.submission")
    .select(["number", "submitted_at", "content", "sha256"])
    .where("report_id", "=", report)
    .$if(number !== undefined, (query) => query.where("number", "=", number ?? 0))
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, content: reportContent.parse(row.content) } : null;
};

/** Why the report is being amended: the last return or opening of an amendment. */
export const lastReason = async (ctx: Ctx, report: ReportId): Promise<string> => {
  const row = await ctx.db
    .selectFrom("reports.event")
    .select("reason")
    .where("report_id", "=", report)
    .where("kind", "in", ["returned", "amended"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.reason ?? "";
};
