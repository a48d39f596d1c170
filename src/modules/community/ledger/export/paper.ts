import { plainDate } from "../../../../kernel/dates.ts";
import { formatEra } from "../../../../kernel/era.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import { type Locale, type Text, translator } from "../../../../kernel/say.ts";
import { renderPdf } from "../../../../platform/documents/index.ts";
import type { StatementContent } from "./content.ts";
import { type Cell, tablesOf } from "./tables.ts";
import { words } from "./words.ts";

/** What stands on a paper besides its content. */
export type Printing = {
  readonly locale?: Locale;
  /** Marks every page as invented. */
  readonly demo?: boolean;
};

/** A table of a paper: every cell a string ready to print. */
export type PrintedTable = {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly number: boolean; readonly wide: boolean }[];
  readonly rows: readonly (readonly string[])[];
  readonly sum: readonly string[];
};

type Facts = Pick<StatementContent, "council" | "year" | "until" | "state" | "entries" | "head" | "waiting">;

/** 1,980 or △1,980 as accountants write it. */
export const printedYen = (cell: Cell): string =>
  typeof cell === "string"
    ? cell
    : `${cell < 0 ? "△" : ""}${String(Math.abs(cell)).replace(/\B(?=(\d{3})+(?!\d))/g, ",")}`;

/** Title block, tables and notes for the template that all papers of a book share. */
export const paperOf = (
  facts: Facts,
  title: Text,
  tables: readonly PrintedTable[],
  { locale = "ja", demo = false }: Printing,
) => {
  const t = translator(locale);
  const { from } = daysOf(facts.year);
  const until = plainDate(facts.until);
  return {
    language: locale,
    title: t(title),
    council: facts.council.name,
    period: t(words.period(formatEra(from), formatEra(until), formatEra(from, "en"), formatEra(until, "en"))),
    running: `${facts.council.name}　${t(title)}`,
    marks: [...(demo ? [t(words.invented)] : []), ...(facts.state === "closed" ? [] : [t(words.draftMark)])],
    tables,
    signatures: [t(words.chair), t(words.treasurer)],
    notes: [
      ...(facts.state === "closed" ? [] : [t(words.open)]),
      ...(facts.waiting.count > 0 ? [t(words.waiting(facts.waiting.count, facts.waiting.amount))] : []),
      t(words.head(facts.entries, facts.head)),
    ],
  };
};

/** The template's data of a statement of accounts. */
export const statementPaper = (content: StatementContent, printing: Printing = {}) => {
  const t = translator(printing.locale ?? "ja");
  const tables = tablesOf(content, t).map(({ title, columns, rows, sum }) => ({
    title: t(title),
    columns: columns.map(({ label, number }, at) => ({
      label: t(label),
      number: number === true,
      wide: at === 0,
    })),
    rows: rows.map((row) => row.map(printedYen)),
    sum: (sum ?? []).map(printedYen),
  }));
  return paperOf(content, content.state === "closed" ? words.statement : words.interim, tables, printing);
};

/** The statement of accounts on A4, tagged and paged. */
export const statementPdf = (content: StatementContent, printing: Printing = {}): Promise<Uint8Array> =>
  renderPdf("ledger", statementPaper(content, printing));
