import type { StatementContent } from "./content.ts";

/** An entry with everything a journal says of it. */
export type JournalEntry = {
  readonly no: number;
  readonly day: string;
  readonly kind: string;
  readonly voucher: number | null;
  readonly reverses: number | null;
  readonly party: string;
  readonly what: string;
  readonly lines: readonly {
    readonly kind: string;
    readonly account: string;
    readonly fund: string;
    readonly project: string | null;
    readonly amount: number;
  }[];
};

const roots: Readonly<Record<string, string>> = {
  cash: "assets",
  bank: "assets",
  deposit: "assets",
  receivable: "assets",
  asset: "assets",
  payable: "liabilities",
  opening: "equity",
  income: "income",
  expense: "expenses",
};

/** A semicolon begins a comment, a bar parts payee and note, a line break ends the line: none of them may come from what was typed. */
const plain = (text: string): string =>
  text
    .replace(/[\r\n\t]+/g, " ")
    .replaceAll(";", "；")
    .replaceAll("|", "｜")
    .trim();
/** A tag's value ends at a comma. */
const tag = (name: string, value: string): string => `${name}:${value.replaceAll(",", "，")}`;

const headerOf = ({ no, day, voucher, party, what, reverses }: JournalEntry): string => {
  const code = `(${no}${voucher === null ? "" : `/${voucher}`})`;
  const note = reverses === null ? "" : `  ; ${tag("reverses", String(reverses))}`;
  return `${day} * ${code} ${[plain(party), plain(what)].filter((part) => part !== "").join(" | ")}${note}`;
};

const textOf = (entry: JournalEntry): string =>
  [
    headerOf(entry),
    ...entry.lines.map(({ kind, account, fund, project, amount }) => {
      const tags = [tag("fund", fund), ...(project === null ? [] : [tag("project", project)])].join(", ");
      return `    ${roots[kind]}:${account}  JPY ${amount}  ; ${tags}`;
    }),
  ].join("\n");

/**
 * A book as a journal for hledger: debit positive, whole yen; fund and project as tags.
 * Format: https://hledger.org/hledger.html#journal
 */
export const journalOf = (
  facts: Pick<StatementContent, "council" | "year" | "head">,
  entries: readonly JournalEntry[],
): string =>
  [
    `; ${plain(facts.council.name)}, ${facts.year}, ${facts.head}`,
    "commodity JPY 1000.",
    "",
    ...entries.flatMap((entry) => [textOf(entry), ""]),
  ].join("\n");
