import { sql } from "kysely";
import { addMonths, monthOf, type PlainMonth } from "../../../../kernel/dates.ts";
import type { AreaId, ProgrammeId } from "../../../../kernel/ids.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { definitionOf } from "../../../foundation/programme/index.ts";
import type { State, Step } from "../model.ts";
import { mayDraft, mayStep } from "../policy.ts";
import { isWritable, nextStep } from "../rules/moves.ts";

/** A monthly report that goes on only when the reader takes the next step. */
export type WaitingReport = {
  readonly month: PlainMonth;
  readonly centre: { readonly code: string; readonly name: Text };
  readonly step: Step | "start";
  /** null = not started. */
  readonly state: State | null;
};

type Row = {
  month: PlainMonth;
  code: string;
  name: Text;
  area: AreaId;
  state: State | null;
};

/** Reports under way, and the one of the month before where nobody has started it. */
const openReports = async (ctx: Ctx, programme: ProgrammeId, before: PlainMonth): Promise<Row[]> =>
  (
    await sql<Row>`
      select to_char(r.month, 'YYYY-MM') as month, c.code, c.name, r.area_id as area, r.state
        from reports.report r join programme.centre c on c.id = r.centre_id
       where r.programme_id = ${programme} and r.state <> 'accepted'
      union all
      select ${before}::text, c.code, c.name, c.area_id, null
        from programme.centre c join programme.programme p on p.id = c.programme_id
       where c.programme_id = ${programme} and c.reports
         and ${before} between to_char(p.starts, 'YYYY-MM') and to_char(p.ends, 'YYYY-MM')
         and not exists (select from reports.report r
                          where r.centre_id = c.id and r.month = to_date(${before}, 'YYYY-MM'))
       order by 1, 2`.execute(ctx.db)
  ).rows;

/** The reports whose next step is the reader's, the oldest month first. */
export const waitingReports = async (ctx: Ctx, programme: ProgrammeId): Promise<readonly WaitingReport[]> => {
  const now = monthOf(ctx.today);
  const rows = await openReports(ctx, programme, addMonths(now, -1));
  if (rows.length === 0) return [];
  const { workflow } = (await definitionOf(ctx, programme)).report;
  const rights = await ctx.rights();
  return rows.flatMap(({ month, code, name, area, state }): WaitingReport[] => {
    const found = { month, centre: { code, name }, state };
    if (state === null) return mayDraft(rights, area, workflow) ? [] : [{ ...found, step: "start" }];
    // A month that still runs is written whenever there is time for it.
    if (isWritable(state) && month >= now) return [];
    const step = nextStep(state, workflow.review !== undefined);
    return step === null || mayStep(rights, { area, state }, step, workflow) ? [] : [{ ...found, step }];
  });
};
