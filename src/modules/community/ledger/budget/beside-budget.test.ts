import fc from "fast-check";
import { expect, it } from "vitest";
import type { AccountId, Chart, FundId, ProjectId } from "../model.ts";
import { besideBudget } from "./beside-budget.ts";

const chart = {
  accounts: (["cash", "income", "income", "expense", "expense"] as const).map((kind, at) => ({
    id: (at + 1) as AccountId,
    kind,
    code: `a${at + 1}`,
    name: `科目${at + 1}`,
    class: "",
    retired: false,
  })),
  funds: [11, 12].map((id) => ({ id: id as FundId, kind: "fee", code: `f${id}`, name: "", retired: false })),
  projects: [21, 22].map((id) => ({
    id: id as ProjectId,
    field: "welfare",
    code: `p${id}`,
    name: "",
    retired: false,
  })),
} as unknown as Chart;

const line = (accounts: readonly number[]) =>
  fc.record({
    account: fc.constantFrom(...accounts) as fc.Arbitrary<AccountId>,
    fund: fc.constantFrom(11, 12) as fc.Arbitrary<FundId>,
    project: fc.constantFrom(21, 22, null) as fc.Arbitrary<ProjectId | null>,
    amount: fc.integer({ min: -9_999_999, max: 9_999_999_999 }),
  });
const lines = (accounts: readonly number[]) => fc.array(line(accounts), { maxLength: 20 });
const side = { income: [2, 3], expense: [4, 5] } as const;

type Line = { account: number; fund: number; project: number | null; amount: number };
/** Line by line, asked anew for every cell. */
const added = (all: readonly Line[], holds: (one: Line) => boolean): number => {
  let sum = 0n;
  for (const one of all) if (holds(one)) sum += BigInt(one.amount);
  return Number(sum);
};

it("says of every category, project and fund what was planned and what became of it, and leaves nothing out", () => {
  fc.assert(
    fc.property(lines([2, 3, 4, 5]), lines([2, 3]), lines([4, 5]), (planned, income, expense) => {
      const made = besideBudget(
        chart,
        { revision: 1, decidedOn: null, meeting: "総会", lines: planned },
        { statement: { income, expense }, runningCosts: "運営" },
      );
      const actual = { income, expense };
      for (const key of ["income", "expense"] as const) {
        const mine = (holds: (one: Line) => boolean) => ({
          planned: added(
            planned,
            (one) => (side[key] as readonly number[]).includes(one.account) && holds(one),
          ),
          actual: added(actual[key], holds),
        });
        for (const id of side[key]) {
          const said = made[key].find(({ code }) => code === `a${id}`);
          expect({ planned: said?.planned ?? 0, actual: said?.actual ?? 0 }).toEqual(
            mine(({ account }) => account === id),
          );
        }
        for (const id of [21, 22, null]) {
          const said = made.projects.find(({ code }) => code === (id === null ? null : `p${id}`))?.[key];
          expect(said ?? { planned: 0, actual: 0 }).toEqual(mine(({ project }) => project === id));
        }
        for (const id of [11, 12])
          expect(
            made.funds.find(({ code }) => code === `f${id}`)?.[key] ?? { planned: 0, actual: 0 },
          ).toEqual(mine(({ fund }) => fund === id));
      }
      expect(
        made.income.some(({ code }) => code === "a1") || made.expense.some(({ code }) => code === "a1"),
      ).toBe(false);
    }),
  );
});
