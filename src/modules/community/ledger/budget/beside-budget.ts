import type { BesideBudget, BudgetContent } from "../export/content.ts";
import type { Chart, Yen } from "../model.ts";
import type { Statement, Sum } from "../rules/statement.ts";
import type { Budget, BudgetLine } from "./model.ts";

type Line = Pick<BudgetLine, "account" | "fund" | "project" | "amount">;
type Side = "income" | "expense";

const adding = (items: readonly { readonly amount: Yen }[]): Yen =>
  items.reduce((sum, { amount }) => sum + amount, 0);

/**
 * A budget beside what a statement says, in the order of the chart: by category, project and fund. What was planned and never posted stands
 * there as well as what was posted and never planned.
 */
export const besideBudget = (
  chart: Chart,
  budget: Pick<Budget, "revision" | "decidedOn" | "meeting" | "lines">,
  { statement, runningCosts }: { readonly statement: Pick<Statement, Side>; readonly runningCosts: string },
): BudgetContent => {
  const kinds = new Map(chart.accounts.map(({ id, kind }) => [id, kind]));
  const planned = (side: Side): readonly Line[] =>
    budget.lines.filter(({ account }) => kinds.get(account) === side);
  const both = (side: Side, holds: (line: Line | Sum) => boolean): BesideBudget | null => {
    const [plan, actual] = [planned(side).filter(holds), statement[side].filter(holds)];
    return plan.length + actual.length === 0 ? null : { planned: adding(plan), actual: adding(actual) };
  };
  const byCategory = (side: Side) =>
    chart.accounts.flatMap(({ id, code, name }) => {
      const one = both(side, ({ account }) => account === id);
      return one ? [{ code, name, ...one }] : [];
    });
  const divided = <Code extends string | null>(
    parts: readonly { readonly code: Code; readonly name: string; readonly id: number | null }[],
    of: (line: Line | Sum) => number | null,
  ) =>
    parts.flatMap(({ code, name, id }) => {
      const [income, expense] = (["income", "expense"] as const).map((side) =>
        both(side, (line) => of(line) === id),
      );
      const none = { planned: 0, actual: 0 };
      return income || expense ? [{ code, name, income: income ?? none, expense: expense ?? none }] : [];
    });
  return {
    revision: budget.revision,
    decidedOn: budget.decidedOn,
    meeting: budget.meeting,
    income: byCategory("income"),
    expense: byCategory("expense"),
    projects: divided<string | null>(
      [...chart.projects, { code: null, name: runningCosts, id: null }],
      ({ project }) => project,
    ),
    funds: divided<string>(chart.funds, ({ fund }) => fund),
  };
};
