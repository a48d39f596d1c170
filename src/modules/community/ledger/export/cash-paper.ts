import { monthOf, type PlainMonth } from "../../../../kernel/dates.ts";
import { formatDayMonth, formatMonth } from "../../../../kernel/era.ts";
import { type Locale, type Translate, translator } from "../../../../kernel/say.ts";
import { renderPdf } from "../../../../platform/documents/index.ts";
import type { Chart } from "../model.ts";
import type { CashLine, CashPage } from "../queries/cash-book.ts";
import { fieldWords, runningCosts } from "../text.ts";
import type { StatementContent } from "./content.ts";
import { type PrintedTable, type Printing, paperOf, printedYen } from "./paper.ts";
import { words } from "./words.ts";

const namesIn = (t: Translate, { accounts, funds, projects }: Chart) => {
  const names = (list: readonly { readonly id: number; readonly name: string }[]) =>
    new Map<number, string>(list.map(({ id, name }) => [id, name]));
  const [account, fund, project] = [names(accounts), names(funds), names(projects)];
  return (line: CashLine) => ({
    category: line.categories.map((id) => account.get(id) ?? "").join("、"),
    fund: line.funds.map((id) => fund.get(id) ?? "").join("、"),
    project:
      line.projects.length > 0
        ? line.projects.map((id) => project.get(id) ?? "").join("、")
        : line.categories.length > 0
          ? t(runningCosts)
          : "",
  });
};

/** Columns of the cash book as a file: one line an entry. */
export const cashFile = (t: Translate, chart: Chart, page: CashPage) => {
  const divided = namesIn(t, chart);
  const text = (header: string) => ({ header, kind: "text" as const });
  const integer = (header: string) => ({ header, kind: "integer" as const });
  return {
    columns: [
      { header: t(fieldWords.day), kind: "date" as const },
      integer(t(fieldWords.no)),
      integer(t(fieldWords.voucher)),
      text(t(fieldWords.party)),
      text(t(fieldWords.what)),
      text(t(fieldWords.category)),
      text(t(fieldWords.fund)),
      text(t(fieldWords.project)),
      integer(t(fieldWords.income)),
      integer(t(fieldWords.expense)),
      integer(t(fieldWords.balance)),
    ],
    rows: page.lines.map((line) => {
      const { category, fund, project } = divided(line);
      return [
        line.day,
        line.no,
        line.voucher,
        line.party,
        line.what,
        category,
        fund,
        project,
        line.amount > 0 && !line.opens ? line.amount : null,
        line.amount < 0 && !line.opens ? -line.amount : null,
        line.balance,
      ];
    }),
  };
};

/** The lines of a month, its subtotal below; what was there at first stands on top and is no money that came in. */
const rowsOf = (locale: Locale, chart: Chart, page: CashPage): PrintedTable["rows"] => {
  const t = translator(locale);
  const divided = namesIn(t, chart);
  const rows: PrintedTable["rows"][number][] = [
    {
      cells: ["", "", t(words.carried), "", "", "", printedYen((page.before ?? 0) + page.carried)],
      rank: "plain",
    },
  ];
  const months = new Map<PlainMonth, CashLine[]>();
  for (const line of page.lines.filter(({ opens }) => !opens)) {
    const month = monthOf(line.day);
    months.set(month, [...(months.get(month) ?? []), line]);
  }
  for (const [month, lines] of months) {
    for (const line of lines) {
      const { category, fund, project } = divided(line);
      const cells = [
        formatDayMonth(line.day, locale),
        line.voucher === null ? "" : String(line.voucher),
        [line.what, line.party].filter((part) => part !== "").join("\n"),
        [category, [fund, project].filter((part) => part !== "").join("／")]
          .filter((part) => part !== "")
          .join("\n"),
        line.amount > 0 ? printedYen(line.amount) : "",
        line.amount < 0 ? printedYen(-line.amount) : "",
        printedYen(line.balance ?? 0),
      ];
      rows.push({ cells, rank: "plain" });
    }
    const sum = (sign: 1 | -1): string =>
      printedYen(lines.reduce((total, { amount }) => total + Math.max(0, sign * amount), 0));
    const cells = [
      "",
      "",
      t(words.month(formatMonth(month, "ja"), formatMonth(month, "en"))),
      "",
      sum(1),
      sum(-1),
      printedYen(lines.at(-1)?.balance ?? 0),
    ];
    rows.push({ cells, rank: "subtotal" });
  }
  return rows;
};

/** The cash book on A4, month by month; @param printing.place the one place of which it is */
export const cashPdf = (
  content: StatementContent,
  chart: Chart,
  page: CashPage,
  { place, ...printing }: Printing & { readonly place?: string | undefined } = {},
): Promise<Uint8Array> => {
  const locale = printing.locale ?? "ja";
  const t = translator(locale);
  const column = (label: string, number = false, wide = false) => ({ label, number, wide, small: false });
  const table: PrintedTable = {
    title: place ?? t(words.cashBook),
    columns: [
      column(t(fieldWords.day)),
      { ...column(t(fieldWords.voucher), true), small: true },
      column(t(fieldWords.what), false, true),
      column(`${t(fieldWords.category)}・${t(fieldWords.fund)}・${t(fieldWords.project)}`, false, true),
      column(t(fieldWords.income), true),
      column(t(fieldWords.expense), true),
      column(t(fieldWords.balance), true),
    ],
    rows: rowsOf(locale, chart, page),
    sum: [
      "",
      "",
      t(words.total),
      "",
      printedYen(page.came),
      printedYen(page.went),
      // What is owed or owned besides is in the statement's balance, but not in the purse.
      printedYen((page.before ?? 0) + page.carried + page.came - page.went),
    ],
    none: t(words.none),
    lies: false,
  };
  return renderPdf("ledger", paperOf(content, { title: words.cashBook }, [table], printing));
};
