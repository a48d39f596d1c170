import type { AccountsLine } from "../content.ts";

export type AccountsSums = Readonly<Record<"books" | "waiting" | "found" | "mended" | "open", number>>;

/** The last line of the table of accounts. */
export const accountsSums = (lines: readonly AccountsLine[]): AccountsSums => {
  const sum = (of: (line: AccountsLine) => number) => lines.reduce((all, line) => all + of(line), 0);
  return {
    books: sum(({ hasBook }) => (hasBook ? 1 : 0)),
    waiting: sum(({ waiting }) => waiting),
    found: sum(({ found }) => found),
    mended: sum(({ mended }) => mended),
    open: sum(({ open }) => open),
  };
};
