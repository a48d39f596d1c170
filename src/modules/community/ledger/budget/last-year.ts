import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId, Chart } from "../model.ts";
import { chartOf } from "../store.ts";
import { decidedBudget } from "./decided-budget.ts";
import type { BudgetLine } from "./model.ts";

type Coded = { readonly id: number; readonly code: string };

/** Ids of one chart to those of another that have the same code. */
const idsBetween = <Id extends number>(
  from: readonly { readonly id: Id; readonly code: string }[],
  to: readonly { readonly id: Id; readonly code: string }[],
): ReadonlyMap<number, Id> => {
  const ids = new Map<string, Id>(to.map(({ id, code }) => [code, id]));
  return new Map(
    from.flatMap(({ id, code }: Coded): [number, Id][] => {
      const same = ids.get(code);
      return same === undefined ? [] : [[id, same]];
    }),
  );
};

/**
 * What was decided last for the year before, in the words of this year's chart; what this year doesn't know any more is left out.
 * @returns null where there was no such budget
 */
export const lastYearsLines = async (
  ctx: Ctx,
  before: { readonly id: BookId } | null,
  chart: Chart,
): Promise<readonly BudgetLine[] | null> => {
  const decided = before && (await decidedBudget(ctx, before.id));
  if (!before || !decided) return null;
  const from = await chartOf(ctx, before.id);
  const accounts = idsBetween(from.accounts, chart.accounts);
  const funds = idsBetween(from.funds, chart.funds);
  const projects = idsBetween(from.projects, chart.projects);
  return decided.lines.flatMap(({ account, fund, project, amount }) => {
    const [its, paid] = [accounts.get(account), funds.get(fund)];
    const whose = project === null ? null : projects.get(project);
    return its === undefined || paid === undefined || whose === undefined
      ? []
      : [{ account: its, fund: paid, project: whose, amount }];
  });
};
