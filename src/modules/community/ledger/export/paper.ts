import { plainDate } from "../../../../kernel/dates.ts";
import { formatEra } from "../../../../kernel/era.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import { type Locale, type Text, translator } from "../../../../kernel/say.ts";
import { formatYen } from "../../../../kernel/yen.ts";
import { renderPdf } from "../../../../platform/documents/index.ts";
import { isFinal, type StatementContent } from "./content.ts";
import type { Cell, Paper, PaperTable, Rank } from "./paper-table.ts";
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
  readonly columns: readonly {
    readonly label: string;
    readonly number: boolean;
    readonly small: boolean;
    readonly wide: boolean;
  }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly rank: Rank }[];
  readonly sum: readonly string[];
  /** Stands in place of rows where there are none. */
  readonly none: string;
  readonly lies: boolean;
};

type Facts = Pick<StatementContent, "council" | "year" | "until" | "state" | "entries" | "head" | "waiting">;
type Head = Pick<Paper, "title" | "notes" | "standsOn" | "unsigned" | "plan">;

/** How far the book is, and what is in none of the sums. */
const notesOf = (facts: Facts): readonly Text[] => [
  ...(facts.state === "closed" ? [] : [words.open]),
  ...(facts.waiting.count > 0 ? [words.waiting(facts.waiting.count, facts.waiting.amount)] : []),
  words.head(facts.entries, facts.head),
];

/** 1,980 or △1,980 as accountants write it. */
export const printedYen = (cell: Cell): string => (typeof cell === "string" ? cell : formatYen(cell));

/** Title block, tables and notes for the template that all papers of a book share. */
export const paperOf = (
  facts: Facts,
  { title, notes = [], standsOn = false, unsigned = false, plan }: Head,
  tables: readonly PrintedTable[],
  { locale = "ja", demo = false }: Printing,
) => {
  const t = translator(locale);
  const { from } = daysOf(facts.year);
  const until = plainDate(facts.until);
  const bookMarks = facts.state !== "closed" ? [words.draftMark] : isFinal(facts) ? [] : [words.underWay];
  return {
    language: locale,
    title: t(title),
    council: facts.council.name,
    period: t(
      standsOn
        ? words.onDay(formatEra(until), formatEra(until, "en"))
        : words.period(formatEra(from), formatEra(until), formatEra(from, "en"), formatEra(until, "en")),
    ),
    running: `${facts.council.name}　${t(title)}`,
    marks: [...(demo ? [t(words.invented)] : []), ...(plan ?? bookMarks).map(t)],
    tables,
    signatures: unsigned ? [] : [t(words.chair), t(words.treasurer)],
    notes: [...notes.map(t), ...(plan ? [] : notesOf(facts)).map(t)],
  };
};

/** A table with its words in the reader's language and its yen written out. */
export const printedTable = (
  { title, columns, rows, sum, lies = false }: PaperTable,
  locale: Locale,
): PrintedTable => {
  const t = translator(locale);
  return {
    title: t(title),
    columns: columns.map(({ label, number = false, small = false, wide }, at) => ({
      label: t(label),
      number,
      small,
      wide: wide ?? (at === 0 && !columns.some((column) => column.wide)),
    })),
    rows: rows.map(({ cells, rank = "plain" }) => ({ cells: cells.map(printedYen), rank })),
    sum: (sum ?? []).map(printedYen),
    none: t(words.none),
    lies,
  };
};

/** A paper on A4, tagged and paged. */
export const paperPdf = (
  content: StatementContent,
  paper: Paper,
  printing: Printing = {},
): Promise<Uint8Array> => {
  const tables = paper.tables.map((table) => printedTable(table, printing.locale ?? "ja"));
  return renderPdf("ledger", paperOf(content, paper, tables, printing));
};
