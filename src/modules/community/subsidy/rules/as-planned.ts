import type { Chart } from "../../ledger/index.ts";
import type { Pack, SubsidyRules } from "../../packs/index.ts";
import type { Claim } from "../model.ts";
import type { ClaimBudget, ExpectedIncome } from "../store.ts";
import type { Spent } from "./judge.ts";
import type { Earned } from "./settle.ts";

/** A budget as if it were spent from the subsidy's own fund, within the projects' periods. */
export const spentAsPlanned = (
  pack: Pack,
  chart: Chart,
  claims: readonly Claim[],
  budgets: readonly ClaimBudget[],
): readonly Spent[] =>
  budgets.flatMap(({ claim, project, account, amount }) => {
    const code = claims.find(({ id }) => id === claim)?.code;
    const rules = pack.subsidies.find((one) => one.code === code);
    const category = chart.accounts.find(({ id }) => id === account)?.countsAs;
    return rules && category !== undefined
      ? [
          {
            project,
            field: chart.projects.find(({ id }) => id === project)?.field ?? null,
            account,
            category,
            fund: null,
            fundKind: rules.fund,
            inside: true,
            amount,
          },
        ]
      : [];
  });

/** Expected income as if it had come in, in a category that the rules of its subsidy take off. Two claims that expect it of one project expect it once. */
export const earnedAsPlanned = (
  subsidies: readonly Pick<SubsidyRules, "code" | "deducted">[],
  claims: readonly Pick<Claim, "id" | "code">[],
  incomes: readonly ExpectedIncome[],
): readonly Earned[] => {
  const found = new Map<string, Earned>();
  for (const { claim, project, amount } of incomes) {
    const code = claims.find(({ id }) => id === claim)?.code;
    const [category] = subsidies.find((one) => one.code === code)?.deducted ?? [];
    if (category === undefined) continue;
    const key = `${project} ${category}`;
    found.set(key, { project, category, amount: Math.max(amount, found.get(key)?.amount ?? 0) });
  }
  return [...found.values()];
};
