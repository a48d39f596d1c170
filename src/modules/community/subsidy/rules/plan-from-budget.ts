import type { Budget, Chart, ProjectId } from "../../ledger/index.ts";
import type { SubsidyRules } from "../../packs/index.ts";
import type { BudgetLine } from "../model.ts";
import { judge } from "./judge.ts";

/**
 * What the council's decided budget means for a subsidy's plan: the expenses that its settlement would speak of, of the projects that can be
 * planned, whichever fund pays. What another subsidy or a client pays is left out, for nobody asks for it twice.
 */
export const planFromBudget = (
  rules: SubsidyRules,
  { accounts, funds, projects }: Chart,
  places: readonly (ProjectId | null)[],
  { lines }: Pick<Budget, "lines">,
): readonly BudgetLine[] => {
  const spent = lines.flatMap(({ account, fund, project, amount }) => {
    const category = accounts.find(({ id, kind }) => id === account && kind === "expense")?.countsAs;
    const fundKind = funds.find(({ id }) => id === fund)?.kind;
    const field = projects.find(({ id }) => id === project)?.field ?? null;
    return category === undefined || fundKind === undefined || !places.includes(project)
      ? []
      : [{ account, fund, project, amount, category, fundKind, field, inside: true }];
  });
  // What the subsidy doesn't carry is planned as well, and shown so: only whose money it is counts here.
  const anything = { ...rules, excluded: [], caps: [], categories: spent.map(({ category }) => category) };
  const planned: BudgetLine[] = [];
  for (const { project, account, amount, refusal } of judge(anything, spent)) {
    if (refusal !== null) continue;
    const at = planned.findIndex((line) => line.project === project && line.account === account);
    const there = planned[at];
    if (there) planned[at] = { ...there, amount: there.amount + amount };
    else planned.push({ project, account, amount });
  }
  return planned;
};

/** One amount that the plan and the decided budget have differently; 0 where one of them has none. */
export type PlanDifference = Omit<BudgetLine, "amount"> & {
  readonly planned: number;
  readonly decided: number;
};

/** Every amount in which a plan and the decided budget differ, in the order of the book. */
export const planDifferences = (
  { accounts, projects }: Pick<Chart, "accounts" | "projects">,
  planned: readonly BudgetLine[],
  decided: readonly BudgetLine[],
): readonly PlanDifference[] => {
  const of = (lines: readonly BudgetLine[], project: ProjectId | null, account: number) =>
    lines.find((line) => line.project === project && line.account === account)?.amount ?? 0;
  return [...projects.map(({ id }) => id), null].flatMap((project) =>
    accounts.flatMap(({ id: account }) => {
      const [is, was] = [of(planned, project, account), of(decided, project, account)];
      return is === was ? [] : [{ project, account, planned: is, decided: was }];
    }),
  );
};
