import { expect, it } from "vitest";
import type { Account, AccountId, Fund, FundId, ProjectId } from "../model.ts";
import { type FundShare, fundsAgainstBudget } from "./funds-against-budget.ts";
import { overspent, plannedAgainstActual } from "./planned-against-actual.ts";

const [supplies, subsidy] = [1, 2] as AccountId[];
const [activity, fees] = [11, 12] as FundId[];
const accounts = [
  { id: supplies, kind: "expense" },
  { id: subsidy, kind: "income" },
] as Account[];
const funds = [{ id: activity }, { id: fees }] as Fund[];
const of = (account: AccountId | undefined, fund: FundId | undefined, amount: number): FundShare => ({
  account: account as AccountId,
  fund: fund as FundId,
  project: null as ProjectId | null,
  amount,
});

it("sees what was paid out of another fund than planned, where the project keeps its plan", () => {
  const around = {
    planned: [of(supplies, activity, 10_000), of(subsidy, activity, 10_000)],
    posted: [of(supplies, activity, 4_000), of(supplies, fees, 5_000), of(subsidy, activity, 10_000)],
    waiting: [of(supplies, fees, 500)],
  };
  const chart = { accounts, funds, projects: [] };
  expect(overspent(chart, plannedAgainstActual(chart, around))).toEqual([]);
  expect(fundsAgainstBudget(chart, around)).toEqual([
    { fund: activity, planned: 10_000, posted: 4_000, waiting: 0, left: 6_000 },
    { fund: fees, planned: 0, posted: 5_000, waiting: 500, left: -5_500 },
  ]);
});

it("leaves out funds that nothing was spent from", () => {
  const around = { planned: [of(subsidy, fees, 3_000)], posted: [], waiting: [] };
  expect(fundsAgainstBudget({ accounts, funds }, around)).toEqual([]);
});
