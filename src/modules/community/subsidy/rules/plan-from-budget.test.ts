import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountId, Chart, FundId, FundKind, ProjectId } from "../../ledger/index.ts";
import type { SubsidyRules } from "../../packs/index.ts";
import { planDifferences, planFromBudget } from "./plan-from-budget.ts";

const fundKinds: readonly FundKind[] = ["activity-subsidy", "running-subsidy", "fee", "entrusted"];
const codes = ["subsidy", "supplies", "food", "rent"];
const chart: Chart = {
  accounts: codes.map((code, at) => ({
    id: at as AccountId,
    kind: at === 0 ? "income" : "expense",
    code,
    name: code,
    class: "",
    countsAs: code,
    retired: false,
  })),
  funds: fundKinds.map((kind, at) => ({ id: at as FundId, kind, code: kind, name: kind, retired: false })),
  projects: ["welfare", "harvest"].map((field, at) => ({
    id: (at + 1) as ProjectId,
    field,
    code: field,
    name: field,
    starts: "2019-06-01" as never,
    ends: "2019-12-31" as never,
    retired: false,
  })),
};
const rules = (running: boolean): SubsidyRules =>
  ({
    code: running ? "running" : "activity",
    name: { ja: "見本", en: "sample" },
    fund: running ? "running-subsidy" : "activity-subsidy",
    fields: running ? [] : ["welfare"],
    categories: ["supplies", "rent"],
    excluded: [{ category: "food", reason: { ja: "対象外", en: "no" } }],
    rate: running ? { kind: "subsidy", percent: 25, of: "activity" } : { kind: "cost", percent: 50 },
    cap: null,
    rounding: { unit: 1000 },
  }) as unknown as SubsidyRules;
const places = (running: boolean) => (running ? [null] : [1 as ProjectId]);

const line = fc.record({
  account: fc.nat({ max: 3 }).map((id) => id as AccountId),
  fund: fc.nat({ max: 3 }).map((id) => id as FundId),
  project: fc.constantFrom(null, 1 as ProjectId, 2 as ProjectId),
  amount: fc.integer({ min: 1, max: 9_999_999 }),
});
const lines = fc.uniqueArray(line, {
  maxLength: 20,
  selector: ({ account, fund, project }) => `${account} ${fund} ${project}`,
});

describe("a plan from the decided budget", () => {
  it("has each expense of its own projects once, whoever pays but other subsidies and clients", () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (budget, running) => {
        const plan = planFromBudget(rules(running), chart, places(running), { lines: budget });
        for (const project of [null, 1, 2])
          for (const account of [0, 1, 2, 3]) {
            // By hand: which funds' columns of the budget a treasurer would add up.
            const funds = running ? [1] : [0, 2];
            const isOurs = account > 0 && project === (running ? null : 1);
            const sum = budget
              .filter((one) => isOurs && one.project === project && one.account === account)
              .filter(({ fund }) => funds.includes(fund))
              .reduce((all, { amount }) => all + amount, 0);
            const found = plan.filter((one) => one.project === project && one.account === account);
            expect(found.map(({ amount }) => amount)).toEqual(sum === 0 ? [] : [sum]);
          }
      }),
    );
  });

  it("differs from itself in nothing, and from any other plan in exactly what has to be added to become it", () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [planned, decided] = [one, other].map((budget) =>
          planFromBudget(rules(false), chart, places(false), { lines: budget }),
        );
        if (!planned || !decided) throw new Error();
        expect(planDifferences(chart, planned, planned)).toEqual([]);
        const sum = (all: readonly { readonly amount: number }[]) =>
          all.reduce((whole, { amount }) => whole + amount, 0);
        const found = planDifferences(chart, planned, decided);
        expect(found.every((each) => each.planned !== each.decided)).toBe(true);
        expect(found.reduce((whole, each) => whole + each.decided - each.planned, sum(planned))).toBe(
          sum(decided),
        );
      }),
    );
  });
});
