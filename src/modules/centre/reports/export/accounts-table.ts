import type { Translate } from "../../../../kernel/say.ts";
import type { AccountsLine, ReportContent } from "../content.ts";
import { accountsSums } from "../rules/accounts-sums.ts";
import { councilTitle } from "./naming.ts";
import { words } from "./words.ts";

type Cell = string | number;

/** Each council's accounts when the month ended, and their sums; null where nothing was said of them. */
export const accountsTable = (
  content: ReportContent,
  t: Translate,
  dayOf: (day: string) => string,
): {
  readonly columns: readonly string[];
  readonly rows: readonly Cell[][];
  readonly sums: readonly Cell[];
} | null => {
  const lines = content.accounts ?? [];
  if (lines.length === 0) return null;
  const until = ({ until: day }: AccountsLine): string => (day ? dayOf(day) : t(words.nothingPosted));
  const { books, waiting, found, mended, open } = accountsSums(lines);
  return {
    columns: [
      words.council,
      words.postedUntil,
      words.accountsWaiting,
      words.hintsFound,
      words.hintsMended,
      words.hintsOpen,
    ].map(t),
    rows: lines.map((line) => [
      t(councilTitle(content, line.council)),
      ...(line.hasBook
        ? [until(line), line.waiting, line.found, line.mended, line.open]
        : [t(words.noBook), ...Array.from({ length: 4 }, () => "")]),
    ]),
    sums: [t(words.total), t(words.booksOf(books, lines.length)), waiting, found, mended, open],
  };
};
