import { daysBetween, fiscalYearOf, plainDate } from "../../kernel/dates.ts";
import type { CentreId, CouncilId } from "../../kernel/ids.ts";
import { type HoursAgainstPlan, hoursAgainstPlan } from "../../modules/centre/plans/index.ts";
import {
  type CentreRun,
  type CentreWait,
  type CouncilLoad,
  centresRun,
  centresWait,
  councilsLoad,
  maySupervise,
  type OverdueStep,
  overdueSteps,
  type WorkerLoad,
  workersLoad,
} from "../../modules/centre/support/index.ts";
import { type EndingTerm, endingTerms } from "../../modules/foundation/people/index.ts";
import { type CentreRow, centresOf, definitionOf } from "../../modules/foundation/programme/index.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { type Span, spanIn } from "./period.ts";

/** A term that ends within so many days is shown. */
export const termsWithin = 60;

export type PlacedTerm = EndingTerm & { readonly at: CentreId };

export type Supervision = {
  readonly span: Span;
  /** Every centre whose work the reader sees, as the programme names them. */
  readonly within: readonly CentreRow[];
  /** The centres this page is about. */
  readonly centres: readonly CentreRow[];
  readonly workers: readonly WorkerLoad[];
  readonly councils: readonly CouncilLoad[];
  readonly waits: readonly CentreWait[];
  readonly steps: readonly OverdueStep[];
  readonly terms: readonly PlacedTerm[];
  readonly run: readonly CentreRun[];
  /** Planned and given minutes of the fiscal year, where the reader may read plans. */
  readonly plan: HoursAgainstPlan;
  /** Days without contact after which it is said. */
  readonly quietDays: number;
};

/** Nobody has been in touch with it for long, or ever. */
export const isQuiet = (council: CouncilLoad, today: string, quietDays: number): boolean =>
  council.last === null || daysBetween(council.last, plainDate(today)) >= quietDays;

const placed = (
  terms: readonly EndingTerm[],
  councils: readonly CouncilLoad[],
  centres: ReadonlySet<CentreId>,
): PlacedTerm[] => {
  const served = new Map<CouncilId, CentreId>(councils.map(({ council, centre }) => [council, centre]));
  return terms.flatMap((term) => {
    const at = term.centre_id ?? (term.council_id === null ? undefined : served.get(term.council_id));
    return at !== undefined && centres.has(at) ? [{ ...term, at }] : [];
  });
};

/** Everything the page and its files show; null for who may not see it, or a centre that isn't theirs. */
export const loadSupervision = async (visit: ProgrammeVisit): Promise<Supervision | null> => {
  const { ctx, programme, url } = visit;
  if (!maySupervise(ctx.powers)) return null;
  const rights = await ctx.rights();
  const within = (await centresOf(ctx, programme.id)).filter(({ area_id }) =>
    rights.has("workload.read", area_id),
  );
  const asked = url.searchParams.get("centre");
  const centres = asked ? within.filter(({ code }) => code === asked) : within;
  if (centres.length === 0) return null;
  const definition = await definitionOf(ctx, programme.id);
  const span = spanIn(url.searchParams.get("month"), {
    starts: plainDate(definition.period.from),
    ends: plainDate(definition.period.to),
    today: ctx.today,
  });
  const ids = centres.map(({ id }) => id);
  // Councils go to the centre nearest to them, of all that the reader sees.
  const scope = { programme: programme.id, centres: within.map(({ id }) => id), ...span.days };
  const here = new Set(ids);
  const councils = (await councilsLoad(ctx, scope)).filter(({ centre }) => here.has(centre));
  return {
    span,
    within,
    centres,
    councils,
    workers: await workersLoad(ctx, { ...scope, centres: ids }),
    waits: await centresWait(ctx, { ...scope, centres: ids }),
    steps: await overdueSteps(ctx, { ...scope, centres: ids }),
    terms: placed(await endingTerms(ctx, programme.id, termsWithin), councils, here),
    run: await centresRun(ctx, { ...scope, centres: ids }),
    plan: await hoursAgainstPlan(ctx, programme.id, fiscalYearOf(span.days.month.to)),
    quietDays: definition.desk.quiet,
  };
};
