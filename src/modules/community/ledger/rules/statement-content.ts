import type { FundSums, ProjectSums, StatementContent } from "../export/content.ts";
import type { Chart, FundId, ProjectId, Yen } from "../model.ts";
import type { Statement, Sum } from "./statement.ts";

const adding = (items: readonly { readonly amount: Yen }[]): Yen =>
  items.reduce((sum, { amount }) => sum + amount, 0);

type NamedAccount = Chart["accounts"][number];

const byAccount = (accounts: readonly NamedAccount[], sums: readonly { account: number; amount: Yen }[]) =>
  accounts.flatMap(({ id, code, name }) => {
    const mine = sums.filter(({ account }) => account === id);
    return mine.length === 0 ? [] : [{ code, name, amount: adding(mine) }];
  });

const ofProject = (sums: readonly Sum[], project: ProjectId | null): readonly Sum[] =>
  sums.filter((sum) => sum.project === project);
const ofFund = <T extends { readonly fund: FundId }>(sums: readonly T[], fund: FundId): readonly T[] =>
  sums.filter((sum) => sum.fund === fund);

/** A year's sums with their names, in the order of the chart; what is nothing and names nothing is left out. */
export const contentOf = (
  chart: Chart,
  statement: Statement,
  runningCosts: string,
): Pick<StatementContent, "totals" | "income" | "expense" | "projects" | "funds" | "places"> => {
  const { income, expense, opening, closing } = statement;
  const projectSums = (
    project: ProjectId | null,
  ): Pick<ProjectSums, "income" | "expense" | "categories"> => ({
    income: adding(ofProject(income, project)),
    expense: adding(ofProject(expense, project)),
    categories: byAccount(chart.accounts, ofProject(expense, project)),
  });
  const projects: ProjectSums[] = [
    ...chart.projects.map(({ id, code, name, field }) => ({ code, name, field, ...projectSums(id) })),
    { code: null, name: runningCosts, field: null, ...projectSums(null) },
  ];
  const funds: FundSums[] = chart.funds.map(({ id, code, name, kind }) => ({
    code,
    name,
    kind,
    opening: adding(ofFund(opening, id)),
    income: adding(ofFund(income, id)),
    expense: adding(ofFund(expense, id)),
    closing: adding(ofFund(closing, id)),
  }));
  return {
    totals: statement.totals,
    income: byAccount(chart.accounts, income),
    expense: byAccount(chart.accounts, expense),
    projects: projects.filter((one) => one.income !== 0 || one.expense !== 0 || one.categories.length > 0),
    funds: funds.filter((one) =>
      [one.opening, one.income, one.expense, one.closing].some((yen) => yen !== 0),
    ),
    places: chart.accounts.flatMap(({ id, code, name, kind }) => {
      const mine = closing.filter(({ account }) => account === id);
      return mine.length === 0 ? [] : [{ code, name, kind, amount: adding(mine) }];
    }),
  };
};
