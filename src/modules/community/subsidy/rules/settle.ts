import type { ProjectId } from "../../ledger/index.ts";
import type { SubsidyRules } from "../../packs/index.ts";
import { type Judged, judge, type Spent } from "./judge.ts";
import { portionOf } from "./portion.ts";

/** Whole yen. */
type Yen = number;

/** Income of a project, by the category that rules take it for. */
export type Earned = {
  readonly project: ProjectId | null;
  readonly category: string;
  /** Negative where more was given back than came in. */
  readonly amount: Yen;
};

/** What the ward has decided and paid so far. */
export type Grant = {
  /** Null while nothing is decided: then it is no limit. */
  readonly decided: Yen | null;
  /** The amount that the ward has fixed in the end; null before. */
  readonly fixed: Yen | null;
  readonly paid: Yen;
  readonly repaid: Yen;
};

/** One project on its way to the subsidy. */
export type OfProject = {
  readonly project: ProjectId | null;
  readonly eligible: Yen;
  /** Its own income that is taken off, at most what is eligible. */
  readonly deducted: Yen;
  /** Its share alone, fractions of a yen cut off, where that is more than a project may have; else null. */
  readonly beyondCap: Yen | null;
};

export type Settlement = {
  readonly judged: readonly Judged[];
  readonly projects: readonly OfProject[];
  readonly spent: Yen;
  readonly eligible: Yen;
  readonly notEligible: Yen;
  /** Income of the projects that is taken off the eligible cost. */
  readonly deducted: Yen;
  /** What the rate is taken of: the eligible cost less that income, or what the other subsidy comes to. */
  readonly basis: Yen;
  /** The share of the basis, of each project at most its cap, rounded. */
  readonly computed: Yen;
  /**
   * What the rules come to, whatever was decided: at most the cap and the cost it is for, and for a share of another subsidy what was spent
   * from it.
   */
  readonly byRules: Yen;
  /** What it comes to: at most what was decided. */
  readonly final: Yen;
  readonly paid: Yen;
  readonly repaid: Yen;
  /** Still to be paid by the ward. */
  readonly toPay: Yen;
  /** To be given back by the council (戻入). */
  readonly toRepay: Yen;
};

const none: Grant = { decided: null, fixed: null, paid: 0, repaid: 0 };
const toTheYen = { unit: 1, direction: "down" } as const;

const sum = (amounts: readonly Yen[]): Yen => amounts.reduce((all, amount) => all + amount, 0);

const projectsOf = (
  { rate, deducted, capPerProject }: SubsidyRules,
  judged: readonly Judged[],
  earned: readonly Earned[],
): readonly OfProject[] =>
  [...Map.groupBy(judged, ({ project }) => project)].map(([project, lines]) => {
    const eligible = sum(lines.map((one) => one.eligible));
    const income = earned.filter((one) => one.project === project && deducted.includes(one.category));
    const off = Math.max(0, Math.min(eligible, sum(income.map(({ amount }) => amount))));
    const alone = portionOf([eligible - off], rate.share, toTheYen);
    const isBeyond = capPerProject !== null && alone > capPerProject;
    return { project, eligible, deducted: off, beyondCap: isBeyond ? alone : null };
  });

const settleOne = (
  rules: SubsidyRules,
  spent: readonly Spent[],
  earned: readonly Earned[],
  grant: Grant,
  ofSubsidy: (code: string) => Yen,
): Settlement => {
  const { rate, rounding, capPerProject } = rules;
  const judged = judge(rules, spent);
  const projects = projectsOf(rules, judged, earned);
  const costs = projects.map(({ eligible, deducted }) => eligible - deducted);
  const [whole, eligible] = [
    sum(judged.map(({ amount }) => amount)),
    sum(projects.map((one) => one.eligible)),
  ];
  const cost = Math.max(0, sum(costs));
  const isOfCost = rate.kind === "cost";
  const basis = isOfCost ? cost : ofSubsidy(rate.of);
  const computed = portionOf(
    isOfCost ? costs : [basis],
    rate.share,
    rounding,
    isOfCost ? capPerProject : null,
  );
  // What is rounded up is still no more than the cost, nor than what the projects may have together.
  const most = Math.min(cost, sum(costs.map((one) => Math.max(0, Math.min(one, capPerProject ?? one)))));
  const byRules = Math.min(computed, most, rules.cap ?? most);
  const final = Math.min(byRules, grant.decided ?? byRules);
  const held = grant.paid - grant.repaid;
  const due = grant.fixed ?? final;
  return {
    judged,
    projects,
    spent: whole,
    eligible,
    notEligible: whole - eligible,
    deducted: sum(projects.map((one) => one.deducted)),
    basis,
    computed,
    byRules,
    final,
    paid: grant.paid,
    repaid: grant.repaid,
    toPay: Math.max(0, due - held),
    toRepay: Math.max(0, held - due),
  };
};

/**
 * Settles every subsidy of a pack: what of the spending is eligible, what the subsidy comes to, and what is still to be paid or
 * given back. Integer arithmetic, exact to the yen. A share of another subsidy is taken of what that one was fixed at, or else comes to.
 * @param grantOf what was decided and paid of a subsidy; without an answer nothing was, and nothing limits it
 * @param earned income of the projects; only what the rules take off counts
 * @throws where a subsidy is a share of itself or of one that the pack doesn't have
 */
export const settle = (
  subsidies: readonly SubsidyRules[],
  spent: readonly Spent[],
  grantOf: (code: string) => Grant | undefined = () => undefined,
  earned: readonly Earned[] = [],
): ReadonlyMap<string, Settlement> => {
  const done = new Map<string, Settlement>();
  const settled = (code: string, from: readonly string[]): Settlement => {
    const there = done.get(code);
    if (there) return there;
    const rules = subsidies.find((one) => one.code === code);
    if (!rules || from.includes(code)) throw new Error(`subsidy ${code} can't be computed`);
    const one = settleOne(
      rules,
      spent,
      earned,
      grantOf(code) ?? none,
      (other) => grantOf(other)?.fixed ?? settled(other, [...from, code]).final,
    );
    done.set(code, one);
    return one;
  };
  for (const { code } of subsidies) settled(code, []);
  return done;
};
