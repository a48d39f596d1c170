import type { PlainDate } from "../../../../kernel/dates.ts";
import type { Text } from "../../../../kernel/say.ts";
import {
  type Book,
  type Chart,
  type ProjectId,
  type ReceivedSum,
  returnedCategory,
  type StatementContent,
} from "../../ledger/index.ts";
import type { Pack, SubsidyRules } from "../../packs/index.ts";
import type { ClaimContent, ProjectContent } from "../content.ts";
import type { Claim, Performance, Plan } from "../model.ts";
import { overCapWords } from "../text.ts";
import type { Judged, Refusal } from "./judge.ts";
import type { OfProject, Settlement } from "./settle.ts";

/** Everything that a claim's content is made from. */
export type ContentGround = {
  readonly kind: ClaimContent["kind"];
  readonly claim: Claim;
  readonly council: string;
  readonly client: Text;
  readonly today: PlainDate;
  readonly pack: Pack;
  readonly rules: SubsidyRules;
  readonly chart: Chart;
  readonly book: Pick<Book, "entries" | "head">;
  readonly fieldNames: ReadonlyMap<string, Text>;
  /** What stands for a project where there is none. */
  readonly runningCosts: string;
  readonly plans: readonly Plan[];
  readonly performances: readonly Performance[];
  /** Of the budget. */
  readonly planned: Settlement;
  /** Of what was spent; null for an application. */
  readonly settled: Settlement | null;
  /** Of the subsidy's own funds, by the book. */
  readonly received: readonly ReceivedSum[];
  readonly waiting: StatementContent["waiting"];
  readonly letter: NonNullable<ClaimContent["letter"]>;
  readonly change: NonNullable<ClaimContent["change"]> | null;
};

const reasonIn = (refusal: Refusal): Text | null => {
  if (refusal.kind === "over-cap") return overCapWords(refusal.most, refusal.reason);
  return refusal.kind === "excluded" ? refusal.reason : null;
};

const refusalIn = (refusal: Refusal | null): ProjectContent["planned"][number]["refusal"] =>
  refusal === null ? null : { kind: refusal.kind, reason: reasonIn(refusal) };

/** What the rules make of a project besides its lines: said only where there is something to say. */
const limitsIn = (
  of: OfProject | undefined,
  { capPerProject }: SubsidyRules,
): Pick<ProjectContent, "deducted" | "limited"> => ({
  ...(of && of.deducted > 0 && { deducted: of.deducted }),
  ...(of &&
    of.beyondCap !== null &&
    capPerProject !== null && {
      limited: { share: of.beyondCap, most: capPerProject },
    }),
});

const summed = (items: readonly { readonly amount: number }[]): number =>
  items.reduce((sum, { amount }) => sum + amount, 0);

const projectIn = (ground: ContentGround, id: ProjectId | null): ProjectContent => {
  const { chart, fieldNames, runningCosts, plans, performances, planned, settled } = ground;
  const project = chart.projects.find((one) => one.id === id);
  const plan = plans.find((one) => one.project === id);
  const performance = performances.find((one) => one.project === id);
  const of = (judged: readonly Judged[]) => judged.filter((one) => one.project === id);
  const line = ({ account, category, amount, refusal, eligible }: Judged) => {
    const { code = category, name = category } = chart.accounts.find((one) => one.id === account) ?? {};
    const part = refusal?.kind === "over-cap" && { eligible };
    return { code, name, amount, refusal: refusalIn(refusal), ...part };
  };
  const fundOf = (judged: Judged) => {
    const fund = chart.funds.find((one) => one.id === judged.fund);
    return { code: fund?.code ?? "", name: fund?.name ?? "" };
  };
  return {
    code: project?.code ?? null,
    name: project?.name ?? runningCosts,
    field: project ? (fieldNames.get(project.field) ?? null) : null,
    starts: project?.starts ?? null,
    ends: project?.ends ?? null,
    what: plan?.what ?? "",
    people: plan?.people ?? null,
    ...(plan?.income != null && { income: plan.income }),
    planned: of(planned.judged).map(line),
    done: performance?.done ?? "",
    came: performance?.people ?? null,
    result: performance?.result ?? "",
    spent: of(settled?.judged ?? []).map((one) => ({ ...line(one), fund: fundOf(one), inside: one.inside })),
    ...limitsIn(
      (settled ?? planned).projects.find((one) => one.project === id),
      ground.rules,
    ),
  };
};

const fundsIn = ({ chart, rules, received }: ContentGround, { judged }: Settlement) =>
  chart.funds.flatMap(({ id, code, name, kind }) => {
    const mine = judged.filter(({ fund }) => fund === id);
    const came = received.filter(({ fund }) => fund === id);
    const returned = summed(mine.filter(({ category }) => category === returnedCategory));
    return mine.length + came.length === 0
      ? []
      : [
          {
            code,
            name,
            spent: summed(mine),
            eligible: summed(mine.map(({ eligible }) => ({ amount: eligible }))),
            own: kind === rules.fund,
            received: summed(came) - returned,
            returned,
          },
        ];
  });

/** Projects in the order of the book, the running of the council last; those of which nothing is said are left out. */
const projectsIn = (ground: ContentGround): readonly (ProjectId | null)[] => {
  const named = new Set([
    ...ground.plans.map(({ project }) => project),
    ...ground.planned.judged.map(({ project }) => project),
    ...(ground.settled?.judged ?? []).map(({ project }) => project),
  ]);
  return [...ground.chart.projects.map(({ id }) => id), null].filter((id) => named.has(id));
};

/** A claim as it stands, ready to be shown, printed and kept. */
export const contentOf = (ground: ContentGround): ClaimContent => {
  const { kind, claim, pack, rules, planned, settled, book } = ground;
  const { rate } = rules;
  return {
    version: 1,
    kind,
    council: ground.council,
    client: ground.client,
    year: claim.year,
    day: ground.today,
    subsidy: { code: rules.code, name: rules.name },
    rules: {
      pack: pack.code,
      version: pack.version,
      name: pack.name,
      confirmed: pack.confirmed,
      share: rate.share,
      of:
        rate.kind === "subsidy" ? (pack.subsidies.find(({ code }) => code === rate.of)?.name ?? null) : null,
      cap: rules.cap,
      capPerProject: rules.capPerProject,
      unit: rules.rounding.unit,
      direction: rules.rounding.direction,
    },
    projects: projectsIn(ground).map((id) => projectIn(ground, id)),
    planned: {
      total: planned.spent,
      eligible: planned.eligible,
      ...(planned.deducted > 0 && { deducted: planned.deducted }),
      basis: planned.basis,
      asked: planned.byRules,
    },
    settled: settled && {
      spent: settled.spent,
      eligible: settled.eligible,
      notEligible: settled.notEligible,
      ...(settled.deducted > 0 && { deducted: settled.deducted }),
      basis: settled.basis,
      computed: settled.computed,
      decided: claim.decided ?? 0,
      final: settled.final,
      paid: settled.paid,
      repaid: settled.repaid,
      toPay: settled.toPay,
      toRepay: settled.toRepay,
      funds: fundsIn(ground, settled),
      entries: book.entries,
      head: book.head,
      waiting: ground.waiting,
    },
    letter: ground.letter,
    ...(ground.change && { change: ground.change }),
  };
};
