import { formatEra } from "../../../../../kernel/era.ts";
import { say, type Text, type Translate } from "../../../../../kernel/say.ts";
import type { Budget, BudgetLine } from "../../budget/model.ts";
import type { Chart } from "../../model.ts";
import { fieldWords, runningCosts } from "../../text.ts";
import { type Paper, type PaperRow, type PaperTable, yenColumn } from "../paper-table.ts";
import { words } from "../words.ts";

type Line = Pick<BudgetLine, "account" | "fund" | "project" | "amount">;

/** A budget, and what it is compared with: the one it revises, else that of the year before. */
export type BudgetFacts = {
  readonly chart: Chart;
  readonly budget: Budget;
  readonly before: readonly Line[] | null;
  /** What is carried over into the year of each; null where no book says it. */
  readonly carried: number | null;
  readonly carriedBefore: number | null;
};

const adding = (lines: readonly Line[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);

/** Sums of this budget and of the one before by one thing, with the difference; what is in neither is left out. */
const compared = (
  { budget, before }: BudgetFacts,
  name: string,
  holds: (line: Line) => boolean,
): PaperRow[] => {
  const [now, then] = [budget.lines.filter(holds), (before ?? []).filter(holds)];
  if (now.length + then.length === 0) return [];
  const [planned, was] = [adding(now), adding(then)];
  return [{ cells: before ? [name, planned, was, planned - was] : [name, planned] }];
};

/** What is carried over stands above the income, what is left of both below the expense: then both sides come to the same. */
const balancing = ({ chart, budget, before, carried, carriedBefore }: BudgetFacts, t: Translate) => {
  if (carried === null) return { carry: [], reserve: [] };
  const kinds = new Map(chart.accounts.map(({ id, kind }) => [id, kind]));
  const leftOf = (lines: readonly Line[], brought: number): number =>
    lines.reduce((sum, { account, amount }) => {
      const kind = kinds.get(account);
      return kind === "income" ? sum + amount : kind === "expense" ? sum - amount : sum;
    }, brought);
  const row = (name: string, now: number, then: number | null): PaperRow => ({
    cells: before ? [name, now, then ?? "", then === null ? "" : now - then] : [name, now],
  });
  const then = before && carriedBefore !== null ? leftOf(before, carriedBefore) : null;
  return {
    carry: [row(t(words.carriedIn), carried, carriedBefore)],
    reserve: [row(t(words.reserve), leftOf(budget.lines, carried), then)],
  };
};

const sumOf = (rows: readonly PaperRow[], t: Translate): readonly (string | number)[] => {
  const [first] = rows;
  const width = first?.cells.length ?? 2;
  return Array.from({ length: width }, (_, at) =>
    at === 0 ? t(words.total) : rows.reduce((sum, { cells }) => sum + Number(cells[at]), 0),
  );
};

/** 収支予算書 of one revision: income and expense by category, then expense by project and all by fund. */
export const budgetPaper = (facts: BudgetFacts, t: Translate): Paper => {
  const { chart, budget, before } = facts;
  const kinds = new Map(chart.accounts.map(({ id, kind }) => [id, kind]));
  const isOf = (side: "income" | "expense") => (line: Line) => kinds.get(line.account) === side;
  const beside = budget.revision > 0 ? words.plannedBefore : words.plannedLastYear;
  const columns = (label: Text) => [
    { label },
    yenColumn(words.planned),
    ...(before ? [yenColumn(beside), yenColumn(words.changed)] : []),
  ];
  const table = (key: string, title: Text, label: Text, rows: readonly PaperRow[]): PaperTable => ({
    key,
    title,
    columns: columns(label),
    rows,
    sum: sumOf(rows, t),
  });
  const { carry, reserve } = balancing(facts, t);
  const byCategory = (side: "income" | "expense", title: Text) =>
    table(side, title, fieldWords.category, [
      ...(side === "income" ? carry : []),
      ...chart.accounts
        .filter(({ kind }) => kind === side)
        .flatMap(({ id, name }) => compared(facts, name, ({ account }) => account === id)),
      ...(side === "expense" ? reserve : []),
    ]);
  const projects = [...chart.projects, { id: null, name: t(runningCosts) }];
  const isDraft = budget.state === "draft";
  return {
    title: budget.revision === 0 ? words.budgetPaper : words.revisedBudget(budget.revision),
    plan: isDraft ? [words.budgetDraft] : [],
    tables: [
      byCategory("income", words.incomePart),
      byCategory("expense", words.expensePart),
      table(
        "projects",
        words.plannedByProject,
        fieldWords.project,
        projects.flatMap(({ id, name }) =>
          compared(facts, name, (line) => line.project === id && isOf("expense")(line)),
        ),
      ),
      table(
        "funds",
        words.plannedByFund,
        fieldWords.fund,
        chart.funds.flatMap(({ id, name }) =>
          compared(facts, name, (line) => line.fund === id && isOf("expense")(line)),
        ),
      ),
    ],
    notes: [
      ...(budget.decidedOn
        ? [
            words.budgetDecided(
              formatEra(budget.decidedOn, "ja"),
              formatEra(budget.decidedOn, "en"),
              budget.meeting,
            ),
          ]
        : []),
      ...(budget.words === "" ? [] : [words.whyRevised(say(budget.words, budget.words))]),
      facts.carried === null
        ? words.budgetBalance(
            adding(budget.lines.filter(isOf("income"))) - adding(budget.lines.filter(isOf("expense"))),
          )
        : words.budgetBothSides(facts.carried + adding(budget.lines.filter(isOf("income")))),
    ],
  };
};
