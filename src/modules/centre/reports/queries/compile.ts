import { monthRange, type PlainMonth } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { contractOn, definitionOf, dutiesOf } from "../../../foundation/programme/index.ts";
import { type DutySum, workByDutyAndCouncil } from "../../support/index.ts";
import type { Measure, ReportContent } from "../content.ts";
import type { Narrative } from "../model.ts";
import { earlier, later, yearToDate } from "../rules/periods.ts";
import { type Sum, workOf } from "../rules/work.ts";
import { accountsOf } from "./accounts.ts";
import { councilsCovered } from "./councils-covered.ts";
import { countedIn } from "./counted-in.ts";
import { measuresOf } from "./measures.ts";
import type { ReportScope } from "./scope.ts";
import { staffingOf } from "./staffing.ts";

export type Compiling = {
  readonly scope: ReportScope;
  readonly month: PlainMonth;
  readonly narrative?: Narrative;
  /** The numbers alone cost the same however much was written; the records' words cost what the month holds. */
  readonly withRecords?: boolean;
};

/** The month's report from approved records as they are now. */
export const compile = async (ctx: Ctx, asked: Compiling): Promise<ReportContent> => {
  const { scope, month } = asked;
  const { programme, centre, centres } = scope;
  const definition = await definitionOf(ctx, programme);
  const duties = await dutiesOf(ctx, programme);
  const year = yearToDate(month, scope.starts);
  const whole = monthRange(month);
  const period = { from: later(whole.from, scope.starts), to: earlier(whole.to, scope.ends) };
  const ofMonth = await workByDutyAndCouncil(ctx, { programme, centres, from: month, to: month });
  const ofYear = await workByDutyAndCouncil(ctx, { programme, centres, ...year });
  const councils = await councilsCovered(ctx, scope.areas, councilsIn(ofYear));
  const codes = new Map(duties.map((duty) => [duty.id as number, duty.code]));
  const order = duties.map((duty) => duty.code);
  const accounts = await accountsOf(ctx, scope, month, councils);
  const measures = await measuresOf(ctx, scope, month, accounts);
  const columns = [...councils.map((council) => council.id as number), null];
  return {
    version: 1,
    programme: { code: definition.code, name: definition.name, title: definition.title },
    client: definition.client.name,
    centre: centre && {
      code: centre.code,
      name: centre.name,
      contractor: contractOn(definition, centre.code, period.to)?.contractor ?? null,
      place: centre.place,
    },
    month,
    period,
    yearPeriod: { from: later(monthRange(year.from).from, scope.starts), to: period.to },
    number: null,
    amends: null,
    sections: definition.report.sections.map(({ content, heading }) => ({ content, heading })),
    narrative: { ...asked.narrative },
    staffing: await staffingOf(
      ctx,
      definition,
      centres.map((id) => ({ id, code: scope.codes.get(id) ?? "" })),
      period,
    ),
    dutyGroups: definition.dutyGroups,
    duties: definition.duties.map(({ key, code, group, short, text }) => ({
      code: key,
      label: code,
      group,
      short,
      name: text,
    })),
    councils,
    work: workOf(ofMonth.map(named(codes)), order, columns),
    yearWork: workOf(ofYear.map(named(codes)), order, columns),
    records: asked.withRecords === false ? [] : await countedIn(ctx, scope, whole),
    requests: {
      requests: figureOf(measures, "requests.filed"),
      consultations: figureOf(measures, "consultations.opened"),
      kept: true,
    },
    measures,
    accounts: accounts.lines,
  };
};

const figureOf = (measures: readonly Measure[], code: string): number =>
  measures.find((measure) => measure.code === code)?.value ?? 0;

const councilsIn = (sums: readonly DutySum[]): number[] => [
  ...new Set(sums.flatMap((sum) => (sum.council === null ? [] : [sum.council as number]))),
];

const named =
  (codes: ReadonlyMap<number, string>) =>
  (sum: DutySum): Sum => ({
    duty: codes.get(sum.duty) ?? "",
    council: sum.council,
    records: sum.shares,
    firsts: sum.records,
    minutes: sum.minutes,
  });
