import type { Text, Translate } from "../../../../../kernel/say.ts";
import { type Activity, activityOf } from "../../rules/activity.ts";
import { fieldWords } from "../../text.ts";
import type { StatementContent } from "../content.ts";
import { type Cell, type Paper, type PaperRow, type PaperTable, yenColumn } from "../paper-table.ts";
import { byField } from "../tables.ts";
import { words } from "../words.ts";

/** 内訳, 小計, 合計: each amount stands in one of the three columns. */
const at = (column: 0 | 1 | 2, name: string, amount: number): readonly Cell[] => [
  name,
  ...[0, 1, 2].map((place) => (place === column ? amount : "")),
];

type Asked = { readonly activity: Activity; readonly t: Translate };

const incomeRows = ({ activity, t }: Asked): PaperRow[] => [
  { cells: [t(words.ordinaryIncome), "", "", ""], rank: "group" },
  ...activity.income.flatMap(({ key, items, sum }, place): PaperRow[] => [
    { cells: at(1, `${place + 1}　${t(words.incomeClass[key])}`, sum) },
    ...items.map(
      ({ code, name, amount }): PaperRow => ({
        cells: at(0, name, amount),
        rank: "detail",
        opens: { category: code },
      }),
    ),
  ]),
  { cells: at(2, t(words.ordinaryIncomeSum), activity.totals.income), rank: "subtotal" },
];

const expenseRows = ({ activity, t }: Asked): PaperRow[] => [
  { cells: [t(words.ordinaryExpense), "", "", ""], rank: "group" },
  ...activity.expense.flatMap(({ key, parts, sum }, place): PaperRow[] => [
    { cells: [`${place + 1}　${t(words.purpose[key])}`, "", "", ""] },
    ...parts.flatMap(({ key: part, items, sum: partSum }, number): PaperRow[] => [
      { cells: [`（${number + 1}）${t(words.expenseClass[part])}`, "", "", ""], rank: "detail" },
      ...items.map(({ name, amount }): PaperRow => ({ cells: at(0, `　　${name}`, amount), rank: "detail" })),
      { cells: at(0, `　　${t(words.sumOf(words.expenseClass[part]))}`, partSum), rank: "detail" },
    ]),
    { cells: at(1, t(words.sumOf(words.purpose[key])), sum), rank: "subtotal" },
  ]),
  { cells: at(2, t(words.ordinaryExpenseSum), activity.totals.expense), rank: "subtotal" },
];

const activityTable = (asked: Asked): PaperTable => {
  const { t, activity } = asked;
  const { change, opening, closing } = activity.totals;
  return {
    key: "activity",
    title: words.activityTable,
    columns: [
      { label: fieldWords.category },
      yenColumn(words.items),
      yenColumn(words.subtotal),
      yenColumn(words.total),
    ],
    rows: [
      ...incomeRows(asked),
      ...expenseRows(asked),
      { cells: at(2, t(words.change), change), rank: "subtotal" },
      { cells: at(2, t(words.netBefore), opening) },
    ],
    sum: at(2, t(words.netAfter), closing),
  };
};

/** 事業別損益の状況: categories down, fields across, the running of the council beside them. */
const byFieldTable = (content: StatementContent, t: Translate): PaperTable => {
  const columns = byField(content, t).map(({ name, projects }) => ({
    name: name === null ? words.purpose.running : { ja: name, en: name },
    sums: projects.flatMap(({ sums }) => sums),
  }));
  const across = (side: "income" | "expense", category: string | null): number[] => {
    const cells = columns.map(({ sums }) =>
      sums
        .filter((one) => one.side === side && (category === null || one.category === category))
        .reduce((sum, { amount }) => sum + amount, 0),
    );
    return [...cells, cells.reduce((sum, amount) => sum + amount, 0)];
  };
  const part = (side: "income" | "expense", title: Text): PaperRow[] => [
    { cells: [t(title), ...across(side, null)], rank: "group" },
    ...content[side].map(
      ({ code, name }): PaperRow => ({
        cells: [name, ...across(side, code)],
        rank: "detail",
        opens: { category: code },
      }),
    ),
  ];
  const [came, went] = [across("income", null), across("expense", null)];
  return {
    key: "by-field",
    title: words.byField,
    columns: [
      { label: fieldWords.category },
      ...columns.map(({ name }) => yenColumn(name)),
      yenColumn(words.total),
    ],
    rows: [...part("income", words.ordinaryIncome), ...part("expense", words.ordinaryExpense)],
    sum: [t(words.change), ...came.map((amount, place) => amount - (went[place] ?? 0))],
    lies: columns.length > 3,
  };
};

const bound = ["activity-subsidy", "running-subsidy", "donation", "entrusted"] as const;

/** 使途等が制約された資金: what was given for something, and what is left of it. */
const boundTable = (content: StatementContent, t: Translate): PaperTable => {
  const funds = content.funds.filter(({ kind }) => (bound as readonly string[]).includes(kind));
  const sum = (key: "opening" | "income" | "expense" | "closing"): number =>
    funds.reduce((total, fund) => total + fund[key], 0);
  return {
    key: "bound",
    title: words.bound,
    columns: [
      { label: fieldWords.fund },
      yenColumn(words.openingShort),
      yenColumn(words.grew),
      yenColumn(words.shrank),
      yenColumn(words.left),
    ],
    rows: funds.map(({ code, name, opening, income, expense, closing }) => ({
      cells: [name, opening, income, expense, closing],
      opens: { fund: code },
    })),
    sum: [t(words.total), sum("opening"), sum("income"), sum("expense"), sum("closing")],
  };
};

/** 活動計算書 with its notes, in the form of the NPO accounting standard. */
export const activityPaper = (content: StatementContent, t: Translate): Paper => ({
  title: words.activity,
  tables: [
    activityTable({ activity: activityOf(content), t }),
    byFieldTable(content, t),
    boundTable(content, t),
  ],
  notes: [words.npoForm],
});
