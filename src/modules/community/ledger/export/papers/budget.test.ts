import { describe, expect, it } from "vitest";
import { plainDate } from "../../../../../kernel/dates.ts";
import { translator } from "../../../../../kernel/say.ts";
import type { Budget } from "../../budget/model.ts";
import type { Chart } from "../../model.ts";
import { type BudgetFacts, budgetPaper } from "./budget.ts";

const account = (id: number, kind: "income" | "expense", name: string) => ({
  id,
  kind,
  name,
  code: `a${id}`,
});
// Only what the paper reads of a chart and a budget.
const chart = {
  accounts: [
    account(1, "income", "会費"),
    account(2, "expense", "消耗品費"),
    account(3, "expense", "賃借料"),
  ],
  funds: [{ id: 1, name: "会費", code: "fees" }],
  projects: [],
} as unknown as Chart;
const line = (id: number, amount: number) => ({ account: id, fund: 1, project: null, amount });
const facts = (changes: Partial<BudgetFacts> = {}): BudgetFacts => ({
  chart,
  budget: {
    revision: 0,
    state: "decided",
    decidedOn: plainDate("2019-05-18"),
    meeting: "通常総会",
    words: "",
    lines: [line(1, 90_000), line(2, 60_000), line(3, 20_000)],
  } as unknown as Budget,
  before: null,
  carried: 31_000,
  carriedBefore: null,
  ...changes,
});
const sides = (one: BudgetFacts) =>
  budgetPaper(one, translator("ja"))
    .tables.slice(0, 2)
    .map(({ rows, sum }) => [...rows.map(({ cells }) => cells), sum]);

describe("the paper of a budget", () => {
  it("carries over what was left and keeps a reserve, so that both sides come to the same", () => {
    expect(sides(facts())).toEqual([
      [
        ["前年度繰越金", 31_000],
        ["会費", 90_000],
        ["合計", 121_000],
      ],
      [
        ["消耗品費", 60_000],
        ["賃借料", 20_000],
        ["予備費（次年度への繰越を含む）", 41_000],
        ["合計", 121_000],
      ],
    ]);
  });

  it("sets last year's beside it, with its own carry-over and reserve", () => {
    const before = [line(1, 80_000), line(2, 70_000)] as unknown as BudgetFacts["before"];
    const [income, expense] = sides(facts({ before, carriedBefore: 5_000 }));
    expect([income?.at(0), income?.at(-1)]).toEqual([
      ["前年度繰越金", 31_000, 5_000, 26_000],
      ["合計", 121_000, 85_000, 36_000],
    ]);
    expect([expense?.at(-2), expense?.at(-1)]).toEqual([
      ["予備費（次年度への繰越を含む）", 41_000, 15_000, 26_000],
      ["合計", 121_000, 85_000, 36_000],
    ]);
  });

  it("leaves both out where no book says what is carried over", () => {
    const [income, expense] = sides(facts({ carried: null }));
    expect([income?.[0], expense?.at(-1)]).toEqual([
      ["会費", 90_000],
      ["合計", 80_000],
    ]);
  });

  it("says in the era when it was decided", () => {
    const notes = (budgetPaper(facts(), translator("ja")).notes ?? []).map(({ ja }) => ja);
    expect(notes[0]).toBe("令和元年5月18日　通常総会で決定");
    expect(notes[1]).toContain("どちらも合計121,000円");
  });
});
