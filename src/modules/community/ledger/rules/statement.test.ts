import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlainMonth, plainMonth } from "../../../../kernel/dates.ts";
import { monthsOf } from "../../../../kernel/fiscal-year.ts";
import type { StatementContent } from "../export/content.ts";
import type { AccountId, AccountKind, Chart, FundId, ProjectId } from "../model.ts";
import { activityOf, balanceOf } from "./activity.ts";
import { type Statement, statementOf, type Total } from "./statement.ts";
import { contentOf } from "./statement-content.ts";

const kinds: readonly (readonly [AccountKind, string, string])[] = [
  ["cash", "cash", ""],
  ["bank", "bank", ""],
  ["receivable", "owed-to-us", ""],
  ["asset", "things", ""],
  ["payable", "owed", ""],
  ["opening", "opening", ""],
  ["income", "subsidy", "grants"],
  ["income", "fees", "dues"],
  ["income", "odd", "never-heard-of"],
  ["expense", "wages", "personnel"],
  ["expense", "cups", "expenses"],
  ["expense", "own", ""],
];
// The ids are made here; nothing else gives any.
const chart: Chart = {
  accounts: kinds.map(([kind, code, place], at) => ({
    id: (at + 1) as AccountId,
    kind,
    code,
    name: code,
    class: place,
    countsAs: code,
    retired: false,
  })),
  funds: (["activity-subsidy", "fee", "donation"] as const).map((kind, at) => ({
    id: (at + 1) as FundId,
    kind,
    code: kind,
    name: kind,
    retired: false,
  })),
  projects: ["welfare", "safety", "gone", "safety"].map((field, at) => ({
    id: (at + 1) as ProjectId,
    field,
    code: `p${at + 1}`,
    name: `p${at + 1}`,
    starts: "2019-04-01" as never,
    ends: "2020-03-31" as never,
    retired: false,
  })),
};
const fields = ["safety", "welfare"].map((code) => ({ code, name: { ja: code, en: code } }));
const months = monthsOf(2019);

type Line = {
  readonly month: PlainMonth;
  readonly account: AccountId;
  readonly fund: FundId;
  readonly project: ProjectId | null;
  readonly amount: number;
};

/** Entries whose lines add up to nothing in each fund, with reversals, as lines one by one. */
const book: fc.Arbitrary<readonly Line[]> = fc
  .array(
    fc.record({
      month: fc.constantFrom(...months),
      debit: fc.integer({ min: 1, max: kinds.length }),
      credit: fc.integer({ min: 1, max: kinds.length }),
      fund: fc.integer({ min: 1, max: 3 }),
      project: fc.option(fc.integer({ min: 1, max: 4 })),
      yen: fc.integer({ min: 1, max: 9_999_999_999 }),
      reversedIn: fc.option(fc.constantFrom(...months)),
    }),
    { maxLength: 60 },
  )
  .map((entries) =>
    entries.flatMap(({ month, debit, credit, fund, project, yen, reversedIn }) => {
      const onProject = (account: number) => (account > 6 ? (project as ProjectId | null) : null);
      const lines = (
        [
          [debit, yen],
          [credit, -yen],
        ] as const
      ).map(
        ([account, amount]): Line => ({
          month,
          account: account as AccountId,
          fund: fund as FundId,
          project: onProject(account),
          amount,
        }),
      );
      const back =
        reversedIn === null ? [] : lines.map((one) => ({ ...one, month: reversedIn, amount: -one.amount }));
      return [...lines, ...back];
    }),
  );

/** As the database keeps them. */
const totalsOf = (lines: readonly Line[]): Total[] => {
  const totals = new Map<string, Total>();
  for (const { month, account, fund, project, amount } of lines) {
    const key = [month, account, fund, project].join();
    const before = totals.get(key) ?? { month, account, fund, project, debit: 0, credit: 0 };
    totals.set(key, {
      ...before,
      debit: before.debit + Math.max(0, amount),
      credit: before.credit + Math.max(0, -amount),
    });
  }
  return [...totals.values()];
};

/** Line by line, in whole numbers of any size: what the statement must say. */
const added = (lines: readonly Line[], holds: (line: Line, kind: AccountKind) => boolean): number => {
  let sum = 0n;
  for (const line of lines) {
    const kind = kinds[line.account - 1]?.[0];
    if (kind && holds(line, kind)) sum += BigInt(line.amount);
  }
  return Number(sum);
};
const isIncome = (_: Line, kind: AccountKind) => kind === "income";
const isExpense = (_: Line, kind: AccountKind) => kind === "expense";
const isOpening = (_: Line, kind: AccountKind) => kind === "opening";
const isHeld = (_: Line, kind: AccountKind) => !["income", "expense", "opening"].includes(kind);
// No −0, which equals nothing that is written down.
const less = (sum: number): number => (sum === 0 ? 0 : -sum);

const until = fc.option(fc.constantFrom(...months));
const counted = (lines: readonly Line[], month: PlainMonth | null) =>
  lines.filter((line) => month === null || line.month <= month);
const contentFrom = (statement: Statement) => contentOf(chart, statement, { runningCosts: "運営", fields });
const sumOf = (items: readonly { readonly amount: number }[]) =>
  items.reduce((sum, { amount }) => sum + amount, 0);

describe("a statement", () => {
  it("says what the lines say one by one, in the whole and for each category, fund, project and place, until any month", () => {
    fc.assert(
      fc.property(book, until, (all, month) => {
        const lines = counted(all, month);
        const content = contentFrom(statementOf(chart, totalsOf(all), month));
        expect(content.totals).toEqual({
          opening: less(added(lines, isOpening)),
          income: less(added(lines, isIncome)),
          expense: added(lines, isExpense),
          closing: added(lines, isHeld),
        });
        for (const { id, code, kind } of chart.accounts) {
          const mine = added(lines, ({ account }) => account === id);
          const listed = [...content.income, ...content.expense, ...content.places].filter(
            (one) => one.code === code,
          );
          if (kind !== "opening") expect(sumOf(listed)).toBe(kind === "income" ? less(mine) : mine);
        }
        for (const { id, code } of chart.funds) {
          const mine = lines.filter(({ fund }) => fund === id);
          const one = content.funds.find((fund) => fund.code === code);
          expect([one?.opening ?? 0, one?.income ?? 0, one?.expense ?? 0, one?.closing ?? 0]).toEqual([
            less(added(mine, isOpening)),
            less(added(mine, isIncome)),
            added(mine, isExpense),
            added(mine, isHeld),
          ]);
        }
        for (const code of [...chart.projects.map((one) => one.code), null]) {
          const id = chart.projects.find((one) => one.code === code)?.id ?? null;
          const mine = lines.filter(({ project }) => project === id);
          const one = content.projects.find((project) => project.code === code);
          expect([one?.income ?? 0, one?.expense ?? 0]).toEqual([
            less(added(mine, isIncome)),
            added(mine, isExpense),
          ]);
          for (const { category, fund, side, amount } of one?.sums ?? []) {
            const found = added(
              mine,
              (line) =>
                chart.accounts[line.account - 1]?.code === category &&
                chart.funds[line.fund - 1]?.code === fund,
            );
            expect(amount).toBe(side === "income" ? less(found) : found);
          }
        }
      }),
    );
  });

  it("adds up: opening plus income less expense is closing, in the whole and in each fund; parts are the whole", () => {
    fc.assert(
      fc.property(book, until, (lines, month) => {
        const { totals, funds, projects, income, expense, places } = contentFrom(
          statementOf(chart, totalsOf(lines), month),
        );
        for (const one of [totals, ...funds])
          expect(one.opening + one.income - one.expense).toBe(one.closing);
        for (const parts of [funds, projects])
          for (const side of ["income", "expense"] as const)
            expect(parts.reduce((sum, one) => sum + one[side], 0)).toBe(totals[side]);
        expect([sumOf(income), sumOf(expense), sumOf(places)]).toEqual([
          totals.income,
          totals.expense,
          totals.closing,
        ]);
        for (const { sums, income: came, expense: went, categories } of projects) {
          expect(sumOf(sums.filter(({ side }) => side === "income"))).toBe(came);
          expect(sumOf(sums.filter(({ side }) => side === "expense"))).toBe(went);
          expect(sumOf(categories)).toBe(went);
        }
      }),
    );
  });

  it("says nothing of a book whose every entry was taken back in the same month", () => {
    fc.assert(
      fc.property(book, (lines) => {
        const cancelled = [...lines, ...lines.map((line) => ({ ...line, amount: -line.amount }))];
        expect(contentFrom(statementOf(chart, totalsOf(cancelled)))).toMatchObject({
          totals: { opening: 0, income: 0, expense: 0, closing: 0 },
          income: [],
          expense: [],
          projects: [],
          funds: [],
          places: [],
        });
      }),
    );
  });

  it("puts projects by field in the programme's order, those of a field it no longer has behind, the running last", () => {
    const lines = [1, 2, 3, 4, null].map(
      (project): Line => ({
        month: plainMonth("2019-06"),
        account: 11 as AccountId,
        fund: 1 as FundId,
        project: project as ProjectId | null,
        amount: 100,
      }),
    );
    expect(contentFrom(statementOf(chart, totalsOf(lines))).projects.map(({ code }) => code)).toEqual([
      "p2",
      "p4",
      "p1",
      "p3",
      null,
    ]);
  });
});

describe("by the NPO accounting standard", () => {
  const facts = (lines: readonly Line[]): StatementContent => ({
    council: { id: 1, name: "見本" },
    year: 2019,
    until: "2020-03-31" as never,
    state: "open",
    entries: 0,
    head: "",
    waiting: { count: 0, amount: 0 },
    ...contentFrom(statementOf(chart, totalsOf(lines))),
    budget: null,
  });

  it("income and expense stand in their classes, and lose nothing there", () => {
    fc.assert(
      fc.property(book, (lines) => {
        const { income, expense, totals } = activityOf(facts(lines));
        for (const [key, code] of [
          ["dues", "fees"],
          ["grants", "subsidy"],
          ["other", "odd"],
        ] as const)
          expect(income.find((part) => part.key === key)?.sum).toBe(
            less(added(lines, ({ account }) => chart.accounts[account - 1]?.code === code)),
          );
        for (const { key, parts, sum } of expense) {
          const mine = lines.filter(({ project }) => (project === null) === (key === "running"));
          expect(sum).toBe(added(mine, isExpense));
          const [personnel, rest] = parts;
          const wages = added(mine, ({ account }) => chart.accounts[account - 1]?.code === "wages");
          expect([personnel?.sum, rest?.sum]).toEqual([wages, sum - wages]);
        }
        expect(income.reduce((all, { sum }) => all + sum, 0)).toBe(totals.income);
        expect(expense.reduce((all, { sum }) => all + sum, 0)).toBe(totals.expense);
        expect(totals.opening + totals.change).toBe(totals.closing);
      }),
    );
  });

  it("the net assets of the balance sheet are those carried forward, and both sides are equal", () => {
    fc.assert(
      fc.property(book, (lines) => {
        const content = facts(lines);
        const { sums, current, fixed, liabilities } = balanceOf(content);
        expect(sums.net).toBe(activityOf(content).totals.closing);
        expect(sums.assets).toBe(sums.liabilities + sums.net);
        expect(sumOf([...current, ...fixed])).toBe(sums.assets);
        expect(sums.liabilities).toBe(less(added(lines, (_, kind) => kind === "payable")));
        expect(sumOf(liabilities)).toBe(sums.liabilities);
      }),
    );
  });
});
