import { sql } from "kysely";
import { monthOf, monthsBetween, type PlainMonth, plainDate } from "../../../../kernel/dates.ts";
import type { CentreId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { recordsByMonthAndCentre } from "../../support/index.ts";
import type { State } from "../model.ts";
import { earlier } from "../rules/periods.ts";
import { findScope } from "./scope.ts";

export type ListedReport = {
  readonly month: PlainMonth;
  readonly centre: { readonly code: string; readonly name: Text };
  /** null = not started. */
  readonly state: State | null;
  readonly submissions: number;
  readonly submitted_at: Date | null;
  /** Approved records of the month, those in the report, and those nobody has approved yet. */
  readonly approved: number;
  readonly waiting: number;
};

type Centre = { id: CentreId; code: string; name: Text; area_id: number };
type Standing = {
  centre_id: CentreId;
  month: PlainMonth;
  state: State;
  submissions: number;
  submitted_at: Date | null;
};

const reportingCentres = async (ctx: Ctx, programme: ProgrammeId): Promise<Centre[]> => {
  const { rows } = await sql<Centre>`
    select id, code, name, area_id from programme.centre
     where programme_id = ${programme} and reports and area_id = any((select app.areas('report.read'))::int[])
     order by id`.execute(ctx.db);
  return rows;
};

/** Every month that has begun and every reporting centre the reader may follow, latest month first. */
export const listReports = async (ctx: Ctx, programme: ProgrammeId): Promise<ListedReport[]> => {
  const whole = await findScope(ctx, programme, null);
  if (!whole) return [];
  const centres = await reportingCentres(ctx, programme);
  const range = { from: monthOf(whole.starts), to: monthOf(earlier(whole.ends, plainDate(ctx.today))) };
  if (centres.length === 0 || range.from > range.to) return [];
  const { rows } = await sql<Standing>`
    select r.centre_id, to_char(r.month, 'YYYY-MM') as month, r.state, count(s.id)::int as submissions, max(s.submitted_at) as submitted_at
      from reports.report r left join reports.submission s on s.report_id = r.id
     where r.programme_id = ${programme} group by r.id`.execute(ctx.db);
  const standing = new Map(rows.map((row) => [`${row.month} ${row.centre_id}`, row]));
  const counts = await recordsByMonthAndCentre(ctx, { programme, centres: null, ...range });
  const coverage = new Map<CentreId, ReadonlySet<number>>();
  for (const centre of centres) {
    coverage.set(centre.id, new Set((await findScope(ctx, programme, centre.code))?.centres ?? []));
  }
  return monthsBetween(range.from, range.to)
    .reverse()
    .flatMap((month) =>
      centres.map((centre) => {
        const found = standing.get(`${month} ${centre.id}`);
        const own = counts.filter((row) => row.month === month && coverage.get(centre.id)?.has(row.centre));
        return {
          month,
          centre: { code: centre.code, name: centre.name },
          state: found?.state ?? null,
          submissions: found?.submissions ?? 0,
          submitted_at: found?.submitted_at ?? null,
          approved: own.reduce((sum, row) => sum + row.approved, 0),
          waiting: own.reduce((sum, row) => sum + row.waiting, 0),
        };
      }),
    );
};
