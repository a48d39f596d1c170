import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type BookSheet, type Budget, decidedBudget } from "../../ledger/index.ts";
import type { SubsidyRules } from "../../packs/index.ts";
import type { BudgetLine, Claim, Plan } from "../model.ts";
import { placesFor } from "../rules/places.ts";
import { type PlanDifference, planDifferences, planFromBudget } from "../rules/plan-from-budget.ts";

/** The council's decided budget beside a plan. */
export type BudgetBeside = {
  readonly decidedOn: Budget["decidedOn"];
  readonly meeting: string;
  /** What the plan would be by it. */
  readonly lines: readonly BudgetLine[];
  /** Empty as long as nothing of the plan is written. */
  readonly differences: readonly PlanDifference[];
};

/** As long as the plan is at stake; afterwards the grant counts, whatever a meeting decides. */
const atStake: readonly Claim["state"][] = ["draft", "submitted", "changing", "change-submitted"];

/** What was decided for the projects of a claim; null where no meeting decided a budget, or the plan is done with. */
export const budgetBeside = async (
  ctx: Ctx,
  claim: Claim,
  ground: {
    readonly book: BookSheet;
    readonly rules: SubsidyRules;
    readonly plans: readonly Plan[];
    readonly budget: readonly BudgetLine[];
  },
): Promise<BudgetBeside | null> => {
  const { book, rules, plans, budget } = ground;
  const decided = atStake.includes(claim.state) ? await decidedBudget(ctx, claim.book) : null;
  if (!decided) return null;
  const lines = planFromBudget(rules, book.chart, placesFor(rules, book.chart, plans), decided);
  return {
    decidedOn: decided.decidedOn,
    meeting: decided.meeting,
    lines,
    differences: plans.length === 0 ? [] : planDifferences(book.chart, budget, lines),
  };
};
