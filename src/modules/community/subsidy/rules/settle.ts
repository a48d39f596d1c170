import type { Text } from "../../../../kernel/say.ts";
import type { AccountId, FundId, FundKind, ProjectId } from "../../ledger/index.ts";
import type { SubsidyRules } from "../../packs/index.ts";

/** Whole yen. */
type Yen = number;

/** What was spent, or is meant to be: of one category and project out of one fund. */
export type Spent = {
  readonly project: ProjectId | null;
  /** The project's field; null for the running of the council. */
  readonly field: string | null;
  readonly account: AccountId;
  /** Code of the category that rules take it for. */
  readonly category: string;
  /** Null in a budget, which doesn't say from which fund yet. */
  readonly fund: FundId | null;
  readonly fundKind: FundKind;
  /** Within the project's period. */
  readonly inside: boolean;
  /** Negative where more came back than was paid. */
  readonly amount: Yen;
};

/** Why a subsidy doesn't carry it; the first that holds, in this order. */
export type Refusal =
  /** The subsidy is for other fields, or only for the running of the council, or only for projects. */
  | { readonly kind: "field" }
  | { readonly kind: "excluded"; readonly reason: Text }
  /** Not among the categories of the subsidy. */
  | { readonly kind: "category" }
  /** Before the project begins or after it ends. */
  | { readonly kind: "period" }
  /** Another subsidy or a client pays for it already. */
  | { readonly kind: "other-money" };

export type Judged = Spent & { readonly refusal: Refusal | null };

/** What the ward has decided and paid so far. */
export type Grant = {
  /** Null while nothing is decided: then it is no limit. */
  readonly decided: Yen | null;
  /** The amount that the ward has fixed in the end; null before. */
  readonly fixed: Yen | null;
  readonly paid: Yen;
  readonly repaid: Yen;
};

export type Settlement = {
  readonly judged: readonly Judged[];
  readonly spent: Yen;
  readonly eligible: Yen;
  readonly notEligible: Yen;
  /** What the percentage is taken of: the eligible cost, or what the other subsidy comes to. */
  readonly basis: Yen;
  /** The percentage of the basis, rounded down. */
  readonly computed: Yen;
  /** What the rules come to, whatever was decided: at most the cap, and for a share of another subsidy what was spent from it. */
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

const sum = (items: readonly { readonly amount: Yen }[]): Yen =>
  items.reduce((all, { amount }) => all + amount, 0);

/** Whether a subsidy's settlement has to speak of it at all. */
const concerns = (rules: SubsidyRules, { project, fundKind }: Spent): boolean => {
  if (fundKind === rules.fund) return true;
  if (rules.rate.kind === "subsidy") return false;
  return rules.fields.length > 0 ? project !== null : project === null;
};

const refusalOf = (rules: SubsidyRules, one: Spent): Refusal | null => {
  const covered =
    rules.fields.length === 0 ? one.project === null : one.field !== null && rules.fields.includes(one.field);
  if (!covered) return { kind: "field" };
  const excluded = rules.excluded.find(({ category }) => category === one.category);
  if (excluded) return { kind: "excluded", reason: excluded.reason };
  if (!rules.categories.includes(one.category)) return { kind: "category" };
  if (!one.inside) return { kind: "period" };
  if (one.fundKind !== rules.fund && /^(entrusted|activity-subsidy|running-subsidy)$/.test(one.fundKind))
    return { kind: "other-money" };
  return null;
};

/** Says of everything that concerns a subsidy whether it is eligible, and why not. */
export const judge = (rules: SubsidyRules, spent: readonly Spent[]): readonly Judged[] =>
  spent.filter((one) => concerns(rules, one)).map((one) => ({ ...one, refusal: refusalOf(rules, one) }));

/** Exact while the product stays below 2^53: for ninety million million yen. */
const share = (amount: Yen, percent: number, unit: number): Yen => {
  const hundredths = amount * percent;
  if (!Number.isSafeInteger(hundredths)) throw new RangeError(`${amount} yen is more than can be computed`);
  const yen = (hundredths - (hundredths % 100)) / 100;
  return yen - (yen % unit);
};

const settleOne = (
  rules: SubsidyRules,
  spent: readonly Spent[],
  grant: Grant,
  ofSubsidy: (code: string) => Yen,
): Settlement => {
  const judged = judge(rules, spent);
  const eligible = sum(judged.filter(({ refusal }) => refusal === null));
  const whole = sum(judged);
  const cost = Math.max(0, eligible);
  const { rate } = rules;
  const basis = rate.kind === "cost" ? cost : ofSubsidy(rate.of);
  const computed = share(basis, rate.percent, rules.rounding.unit);
  const most = rate.kind === "subsidy" ? Math.min(computed, cost) : computed;
  const byRules = Math.min(most, rules.cap ?? most);
  const final = Math.min(byRules, grant.decided ?? byRules);
  const held = grant.paid - grant.repaid;
  const due = grant.fixed ?? final;
  return {
    judged,
    spent: whole,
    eligible,
    notEligible: whole - eligible,
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
 * @throws where a subsidy is a share of itself or of one that the pack doesn't have
 */
export const settle = (
  subsidies: readonly SubsidyRules[],
  spent: readonly Spent[],
  grantOf: (code: string) => Grant | undefined = () => undefined,
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
      grantOf(code) ?? none,
      (other) => grantOf(other)?.fixed ?? settled(other, [...from, code]).final,
    );
    done.set(code, one);
    return one;
  };
  for (const { code } of subsidies) settled(code, []);
  return done;
};
