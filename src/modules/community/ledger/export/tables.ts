import type { Text, Translate } from "../../../../kernel/say.ts";
import { fieldWords } from "../text.ts";
import {
  type BesideBudget,
  type BudgetContent,
  isFinal,
  type ProjectSums,
  type StatementContent,
} from "./content.ts";
import { type PaperRow, type PaperTable, yenColumn } from "./paper-table.ts";
import { words } from "./words.ts";

const adding = (projects: readonly ProjectSums[], side: "income" | "expense"): number =>
  projects.reduce((sum, one) => sum + one[side], 0);

/** Projects in parts, one for each field that has any; what belongs to no field of the programme comes last, without a name. */
export const byField = (
  { fields, projects }: Pick<StatementContent, "fields" | "projects">,
  t: Translate,
): readonly { readonly name: string | null; readonly projects: readonly ProjectSums[] }[] => {
  const known = new Set(fields.map(({ code }) => code));
  return [
    ...fields.map(({ code, name }) => ({
      name: t(name),
      projects: projects.filter(({ field }) => field === code),
    })),
    { name: null, projects: projects.filter(({ field }) => field === null || !known.has(field)) },
  ].filter((part) => part.projects.length > 0);
};

const projectRows = (content: StatementContent, t: Translate): readonly PaperRow[] =>
  byField(content, t).flatMap(({ name, projects }): PaperRow[] => [
    ...(name === null
      ? []
      : [
          {
            cells: [name, adding(projects, "income"), adding(projects, "expense")],
            rank: "group" as const,
          },
        ]),
    ...projects.flatMap((one): PaperRow[] => [
      { cells: [one.name, one.income, one.expense], opens: { project: one.code } },
      ...one.categories.map(
        (category): PaperRow => ({
          cells: [category.name, "", category.amount],
          rank: "detail",
          opens: { project: one.code, category: category.code },
        }),
      ),
    ]),
  ]);

const besideColumns = [yenColumn(words.planned), yenColumn(words.actual), yenColumn(words.planLess)];
const beside = ({ planned, actual }: BesideBudget): readonly number[] => [planned, actual, planned - actual];

const sumBeside = (parts: readonly BesideBudget[]): BesideBudget => ({
  planned: parts.reduce((sum, one) => sum + one.planned, 0),
  actual: parts.reduce((sum, one) => sum + one.actual, 0),
});

/** What the budget says beside what was spent, by project and by fund. */
const dividedTables = (budget: BudgetContent, t: Translate): readonly PaperTable[] => [
  {
    key: "budget-projects",
    title: words.budgetProjects,
    columns: [{ label: fieldWords.project }, ...besideColumns],
    rows: budget.projects.map(({ code, name, expense }) => ({
      cells: [name, ...beside(expense)],
      opens: { project: code },
    })),
    sum: [t(words.total), ...beside(sumBeside(budget.projects.map(({ expense }) => expense)))],
  },
  {
    key: "budget-funds",
    title: words.budgetFunds,
    columns: [
      { label: fieldWords.fund },
      yenColumn(words.plannedIn),
      yenColumn(words.came),
      yenColumn(words.plannedOut),
      yenColumn(words.went),
    ],
    rows: budget.funds.map(({ code, name, income, expense }) => ({
      cells: [name, income.planned, income.actual, expense.planned, expense.actual],
      opens: { fund: code },
    })),
    sum: [
      t(words.total),
      ...(["income", "expense"] as const).flatMap((side) => {
        const { planned, actual } = sumBeside(budget.funds.map((fund) => fund[side]));
        return [planned, actual];
      }),
    ],
  },
];

/** The accounts of a year as tables, the same on screen, paper and in the workbook. */
export const tablesOf = (content: StatementContent, t: Translate): readonly PaperTable[] => {
  const { totals, budget } = content;
  const total = t(words.total);
  const left = isFinal(content) ? words.closing : words.now;
  const byCategory = (key: "income" | "expense", title: Text): PaperTable =>
    budget ? besideCategories(key, title, budget) : plainCategories(key, title);
  const besideCategories = (
    key: "income" | "expense",
    title: Text,
    { [key]: lines }: BudgetContent,
  ): PaperTable => ({
    key,
    title,
    columns: [{ label: fieldWords.category }, ...besideColumns],
    rows: lines.map(({ code, name, ...one }) => ({
      cells: [name, ...beside(one)],
      opens: { category: code },
    })),
    sum: [total, ...beside(sumBeside(lines))],
  });
  const plainCategories = (key: "income" | "expense", title: Text): PaperTable => ({
    key,
    title,
    columns: [{ label: fieldWords.category }, yenColumn(words.yen)],
    rows: content[key].map(({ code, name, amount }) => ({
      cells: [name, amount],
      opens: { category: code },
    })),
    sum: [total, totals[key]],
  });
  return [
    {
      key: "summary",
      title: words.summary,
      columns: [{ label: words.item }, yenColumn(words.yen)],
      rows: [
        { cells: [t(words.opening), totals.opening] },
        { cells: [t(words.income), totals.income] },
        { cells: [t(words.expense), totals.expense] },
      ],
      sum: [t(left), totals.closing],
    },
    byCategory("income", words.incomePart),
    byCategory("expense", words.expensePart),
    {
      key: "projects",
      title: words.projects,
      columns: [{ label: words.projectOrCategory }, yenColumn(words.came), yenColumn(words.went)],
      rows: projectRows(content, t),
      sum: [total, totals.income, totals.expense],
      ranks: { group: words.field, plain: fieldWords.project, detail: fieldWords.category },
    },
    {
      key: "funds",
      title: words.funds,
      columns: [
        { label: fieldWords.fund },
        yenColumn(words.carriedShort),
        yenColumn(words.came),
        yenColumn(words.went),
        yenColumn(words.left),
      ],
      rows: content.funds.map(({ code, name, opening, income, expense, closing }) => ({
        cells: [name, opening, income, expense, closing],
        opens: { fund: code },
      })),
      sum: [total, totals.opening, totals.income, totals.expense, totals.closing],
    },
    ...(budget ? dividedTables(budget, t) : []),
    {
      key: "places",
      title: words.places,
      columns: [{ label: words.place }, yenColumn(words.yen)],
      rows: content.places.map(({ code, name, amount }) => ({
        cells: [name, amount],
        opens: { account: code },
      })),
      sum: [total, totals.closing],
    },
  ];
};
