import { say, type Translate } from "../../../../../kernel/say.ts";
import { fieldWords } from "../../text.ts";
import type { FundSums, ProjectSums, StatementContent } from "../content.ts";
import { type Paper, type PaperRow, type PaperTable, yenColumn } from "../paper-table.ts";
import { byField } from "../tables.ts";
import { words } from "../words.ts";

type Line = ProjectSums["sums"][number];

const sumOf = (sums: readonly Line[], which: Partial<Line>): number =>
  sums
    .filter(
      ({ side, category, fund }) =>
        side === (which.side ?? side) &&
        category === (which.category ?? category) &&
        fund === (which.fund ?? fund),
    )
    .reduce((sum, { amount }) => sum + amount, 0);

/** More columns of yen than this don't fit an upright page. */
const mostUpright = 6;

const fundColumns = (funds: readonly FundSums[]) => funds.map(({ name }) => yenColumn(say(name, name)));

/** Every project in a line: what it took in itself, what it cost, and which funds paid. */
const overview = (content: StatementContent, t: Translate): PaperTable => {
  const paying = content.funds.filter(({ code }) =>
    content.projects.some(({ sums }) => sumOf(sums, { side: "expense", fund: code }) !== 0),
  );
  const line = (name: string, sums: readonly Line[]) => [
    name,
    sumOf(sums, { side: "income" }),
    sumOf(sums, { side: "expense" }),
    ...paying.map(({ code }) => sumOf(sums, { side: "expense", fund: code })),
  ];
  const all = (projects: readonly ProjectSums[]): readonly Line[] => projects.flatMap(({ sums }) => sums);
  return {
    key: "overview",
    title: words.overview,
    columns: [
      { label: fieldWords.project },
      yenColumn(words.came),
      yenColumn(words.went),
      ...fundColumns(paying),
    ],
    rows: byField(content, t).flatMap(({ name, projects }): PaperRow[] => [
      ...(name === null ? [] : [{ cells: line(name, all(projects)), rank: "group" as const }]),
      ...projects.map(
        (one): PaperRow => ({
          cells: line(one.name, one.sums),
          rank: name === null ? "plain" : "detail",
          opens: { project: one.code },
        }),
      ),
    ]),
    sum: line(t(words.total), all(content.projects)),
    lies: paying.length + 2 > mostUpright,
    ranks: { group: words.field, detail: fieldWords.project },
  };
};

/** One project: categories down, the funds that paid for it across. */
const projectTable = (content: StatementContent, project: ProjectSums, t: Translate): PaperTable => {
  const { code, name, sums, field } = project;
  const funds = content.funds.filter((fund) => sums.some((one) => one.fund === fund.code));
  const across = (which: Partial<Line>) => [
    sumOf(sums, which),
    ...funds.map((fund) => sumOf(sums, { ...which, fund: fund.code })),
  ];
  const part = (side: Line["side"]): PaperRow[] =>
    content[side]
      .filter((one) => sums.some((sum) => sum.side === side && sum.category === one.code))
      .map((one) => ({
        cells: [one.name, ...across({ side, category: one.code })],
        rank: "detail",
        opens: { project: code, category: one.code },
      }));
  const came = part("income");
  const fieldName = content.fields.find((one) => one.code === field)?.name;
  return {
    key: `project-${code ?? "none"}`,
    title: fieldName ? say(`${name}（${fieldName.ja}）`, `${name} (${fieldName.en})`) : say(name, name),
    columns: [{ label: fieldWords.category }, yenColumn(words.yen), ...fundColumns(funds)],
    rows: [
      ...(came.length === 0
        ? []
        : [
            {
              cells: [t(code === null ? words.came : words.ownIncome), ...across({ side: "income" })],
              rank: "group" as const,
            },
            ...came,
            { cells: [t(words.went), ...across({ side: "expense" })], rank: "group" as const },
          ]),
      ...part("expense"),
    ],
    sum: [t(words.spentByFund), ...across({ side: "expense" })],
    lies: funds.length + 1 > mostUpright,
  };
};

/** 事業別収支計算書: all projects on one sheet, then each by category and by the fund that paid. */
export const projectsPaper = (content: StatementContent, t: Translate): Paper => ({
  title: words.projectsPaper,
  tables: [overview(content, t), ...content.projects.map((project) => projectTable(content, project, t))],
  notes: [words.projectsNote],
  unsigned: true,
});
