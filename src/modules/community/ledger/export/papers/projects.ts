import { say, type Translate } from "../../../../../kernel/say.ts";
import { fieldWords, fundKindWords } from "../../text.ts";
import type { ProjectSums, StatementContent } from "../content.ts";
import { type Paper, type PaperRow, type PaperTable, yenColumn } from "../paper-table.ts";
import { byField } from "../tables.ts";
import { words } from "../words.ts";

const sides = ["income", "expense"] as const;
const sideWords = { income: words.incomePart, expense: words.expensePart };

const sumOf = (sums: ProjectSums["sums"], which: Partial<ProjectSums["sums"][number]>): number =>
  sums
    .filter((one) => Object.entries(which).every(([key, value]) => one[key as keyof typeof one] === value))
    .reduce((sum, { amount }) => sum + amount, 0);

/** Every project in a line, with its field's sums. */
const overview = (content: StatementContent, t: Translate): PaperTable => {
  const { totals } = content;
  const line = (name: string, income: number, expense: number) => [name, income, expense, income - expense];
  const adding = (projects: readonly ProjectSums[], side: (typeof sides)[number]): number =>
    projects.reduce((sum, one) => sum + one[side], 0);
  return {
    key: "overview",
    title: words.overview,
    columns: [
      { label: fieldWords.project },
      yenColumn(fieldWords.income),
      yenColumn(fieldWords.expense),
      yenColumn(words.difference),
    ],
    rows: byField(content, t).flatMap(({ name, projects }): PaperRow[] => [
      ...(name === null
        ? []
        : [
            {
              cells: line(name, adding(projects, "income"), adding(projects, "expense")),
              rank: "group" as const,
            },
          ]),
      ...projects.map(
        (one): PaperRow => ({
          cells: line(one.name, one.income, one.expense),
          rank: name === null ? "plain" : "detail",
          opens: { project: one.code },
        }),
      ),
    ]),
    sum: line(t(words.total), totals.income, totals.expense),
  };
};

/** One project: categories down, the funds that paid for it across. */
const projectTable = (content: StatementContent, project: ProjectSums, t: Translate): PaperTable => {
  const { code, name, sums, field } = project;
  const funds = content.funds.filter((fund) => sums.some((one) => one.fund === fund.code));
  const across = (which: Partial<ProjectSums["sums"][number]>) => [
    ...funds.map((fund) => sumOf(sums, { ...which, fund: fund.code })),
    ...(funds.length > 1 ? [sumOf(sums, which)] : []),
  ];
  const fieldName = content.fields.find((one) => one.code === field)?.name;
  const rows = sides.flatMap((side): PaperRow[] => {
    const categories = content[side].filter((one) =>
      sums.some(({ side: of, category }) => of === side && category === one.code),
    );
    if (categories.length === 0) return [];
    return [
      { cells: [t(sideWords[side]), ...across({ side })], rank: "group" },
      ...categories.map(
        (one): PaperRow => ({
          cells: [one.name, ...across({ side, category: one.code })],
          rank: "detail",
          opens: { project: code, category: one.code },
        }),
      ),
    ];
  });
  return {
    key: `project-${code ?? "none"}`,
    title: fieldName ? say(`${name}（${fieldName.ja}）`, `${name} (${fieldName.en})`) : say(name, name),
    columns: [
      { label: fieldWords.category },
      ...funds.map((fund) => yenColumn(say(fund.name, fund.name || fundKindWords[fund.kind].en))),
      ...(funds.length > 1 ? [yenColumn(words.total)] : []),
    ],
    rows,
    sum: [
      t(words.difference),
      ...funds.map(
        (fund) =>
          sumOf(sums, { side: "income", fund: fund.code }) -
          sumOf(sums, { side: "expense", fund: fund.code }),
      ),
      ...(funds.length > 1 ? [project.income - project.expense] : []),
    ],
    lies: funds.length > 5,
  };
};

/** 事業別収支計算書: all projects on one sheet, then each by category and by the fund that paid. */
export const projectsPaper = (content: StatementContent, t: Translate): Paper => ({
  title: words.projectsPaper,
  tables: [overview(content, t), ...content.projects.map((project) => projectTable(content, project, t))],
  notes: [words.projectsNote],
});
