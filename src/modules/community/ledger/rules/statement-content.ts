import type { Field, FundSums, ProjectSums, StatementContent } from "../export/content.ts";
import type { Chart, FundId, ProjectId, Yen } from "../model.ts";
import type { Statement, Sum } from "./statement.ts";

const adding = (items: readonly { readonly amount: Yen }[]): Yen =>
  items.reduce((sum, { amount }) => sum + amount, 0);

type NamedAccount = Chart["accounts"][number];

const byAccount = (accounts: readonly NamedAccount[], sums: readonly { account: number; amount: Yen }[]) =>
  accounts.flatMap(({ id, code, name, class: place }) => {
    const mine = sums.filter(({ account }) => account === id);
    return mine.length === 0 ? [] : [{ code, name, class: place, amount: adding(mine) }];
  });

const ofProject = (sums: readonly Sum[], project: ProjectId | null): readonly Sum[] =>
  sums.filter((sum) => sum.project === project);
const ofFund = <T extends { readonly fund: FundId }>(sums: readonly T[], fund: FundId): readonly T[] =>
  sums.filter((sum) => sum.fund === fund);

/** A year's sums with their names, in the order of the chart, projects by field; what nothing was posted for is left out. */
export const contentOf = (
  chart: Chart,
  statement: Statement,
  { runningCosts, fields }: { readonly runningCosts: string; readonly fields: readonly Field[] },
): Pick<StatementContent, "totals" | "income" | "expense" | "fields" | "projects" | "funds" | "places"> => {
  const { income, expense, opening, closing } = statement;
  const categories = new Map(chart.accounts.map(({ id, code }) => [id, code]));
  const fundCodes = new Map(chart.funds.map(({ id, code }) => [id, code]));
  const divided = (side: "income" | "expense", sums: readonly Sum[]): ProjectSums["sums"] =>
    sums.map(({ account, fund, amount }) => ({
      side,
      category: categories.get(account) ?? "",
      fund: fundCodes.get(fund) ?? "",
      amount,
    }));
  const projectSums = (
    project: ProjectId | null,
  ): Pick<ProjectSums, "income" | "expense" | "categories" | "sums"> => {
    const [came, went] = [ofProject(income, project), ofProject(expense, project)];
    return {
      income: adding(came),
      expense: adding(went),
      categories: byAccount(chart.accounts, went).map(({ code, name, amount }) => ({ code, name, amount })),
      sums: [...divided("income", came), ...divided("expense", went)],
    };
  };
  const place = (field: string): number => {
    const at = fields.findIndex(({ code }) => code === field);
    return at < 0 ? fields.length : at;
  };
  const projects: ProjectSums[] = [
    ...[...chart.projects]
      .sort((one, other) => place(one.field) - place(other.field))
      .map(({ id, code, name, field }) => ({ code, name, field, ...projectSums(id) })),
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
    fields,
    projects: projects.filter(({ sums }) => sums.length > 0),
    funds: funds.filter((one) =>
      [one.opening, one.income, one.expense, one.closing].some((yen) => yen !== 0),
    ),
    places: chart.accounts.flatMap(({ id, code, name, kind }) => {
      const mine = closing.filter(({ account }) => account === id);
      return mine.length === 0 ? [] : [{ code, name, kind, amount: adding(mine) }];
    }),
  };
};
