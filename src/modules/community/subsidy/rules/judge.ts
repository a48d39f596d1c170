import type { Text } from "../../../../kernel/say.ts";
import type { AccountId, FundId, FundKind, ProjectId } from "../../ledger/index.ts";
import type { CategoryCap, SubsidyRules } from "../../packs/index.ts";

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
  | { readonly kind: "other-money" }
  /** Beyond what counts of its category in a year; the rest of it is eligible. */
  | { readonly kind: "over-cap"; readonly most: Yen; readonly reason: Text };

export type Judged = Spent & {
  /** Null where all of it is eligible. */
  readonly refusal: Refusal | null;
  /** How much of it is. */
  readonly eligible: Yen;
};

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

/** What a category comes to beyond its cap is taken from the last lines of it: earlier projects keep theirs. */
const capped = (judged: readonly Judged[], { category, most, reason }: CategoryCap): readonly Judged[] => {
  const isMeant = (one: Judged) => one.category === category && one.refusal === null;
  let over = judged.filter(isMeant).reduce((sum, { eligible }) => sum + eligible, -most);
  return judged
    .toReversed()
    .map((one): Judged => {
      if (over <= 0 || one.eligible <= 0 || !isMeant(one)) return one;
      const cut = Math.min(over, one.eligible);
      over -= cut;
      return { ...one, eligible: one.eligible - cut, refusal: { kind: "over-cap", most, reason } };
    })
    .toReversed();
};

/** Says of everything that concerns a subsidy how much of it is eligible, and why not the rest. */
export const judge = (rules: SubsidyRules, spent: readonly Spent[]): readonly Judged[] =>
  rules.caps.reduce(
    capped,
    spent
      .filter((one) => concerns(rules, one))
      .map((one): Judged => {
        const refusal = refusalOf(rules, one);
        return { ...one, refusal, eligible: refusal === null ? one.amount : 0 };
      }),
  );
