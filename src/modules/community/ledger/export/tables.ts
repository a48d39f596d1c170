import type { Text, Translate } from "../../../../kernel/say.ts";
import { fieldWords, fundKindWords } from "../text.ts";
import type { StatementContent } from "./content.ts";
import { words } from "./words.ts";

/** A cell is words or whole yen. */
export type Cell = string | number;

export type PaperTable = {
  readonly key: "summary" | "income" | "expense" | "projects" | "funds" | "places";
  readonly title: Text;
  readonly columns: readonly { readonly label: Text; readonly number?: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
  /** The last line, e.g. a total. */
  readonly sum: readonly Cell[] | null;
};

const yenColumn = (label: Text) => ({ label, number: true });

/** The accounts of a year as tables, the same on screen, paper and in the workbook. */
export const tablesOf = (content: StatementContent, t: Translate): readonly PaperTable[] => {
  const { totals } = content;
  const total = t(words.total);
  const byCategory = (key: "income" | "expense", title: Text): PaperTable => ({
    key,
    title,
    columns: [{ label: fieldWords.category }, yenColumn(words.yen)],
    rows: content[key].map(({ name, amount }) => [name, amount]),
    sum: [total, totals[key]],
  });
  return [
    {
      key: "summary",
      title: words.summary,
      columns: [{ label: words.item }, yenColumn(words.yen)],
      rows: [
        [t(words.opening), totals.opening],
        [t(words.income), totals.income],
        [t(words.expense), totals.expense],
      ],
      sum: [t(words.closing), totals.closing],
    },
    byCategory("income", words.incomePart),
    byCategory("expense", words.expensePart),
    {
      key: "projects",
      title: words.projects,
      columns: [
        { label: fieldWords.project },
        { label: fieldWords.category },
        yenColumn(fieldWords.income),
        yenColumn(fieldWords.expense),
      ],
      rows: content.projects.flatMap(({ name, income, expense, categories }) => [
        [name, "", income, expense],
        ...categories.map((category) => ["", category.name, "", category.amount]),
      ]),
      sum: [total, "", totals.income, totals.expense],
    },
    {
      key: "funds",
      title: words.funds,
      columns: [
        { label: fieldWords.fund },
        { label: words.kind },
        yenColumn(words.opening),
        yenColumn(fieldWords.income),
        yenColumn(fieldWords.expense),
        yenColumn(words.left),
      ],
      rows: content.funds.map((fund) => [
        fund.name,
        t(fundKindWords[fund.kind]),
        fund.opening,
        fund.income,
        fund.expense,
        fund.closing,
      ]),
      sum: [total, "", totals.opening, totals.income, totals.expense, totals.closing],
    },
    {
      key: "places",
      title: words.places,
      columns: [{ label: words.place }, yenColumn(words.yen)],
      rows: content.places.map(({ name, amount }) => [name, amount]),
      sum: [total, totals.closing],
    },
  ];
};
