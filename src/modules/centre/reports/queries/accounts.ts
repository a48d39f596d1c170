import type { PlainMonth } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { booksInMonth, warningsInMonth } from "../../../community/ledger/index.ts";
import type { AccountsLine } from "../content.ts";
import type { ReportScope } from "./scope.ts";

export type Accounts = {
  /** In the order of the report's councils; none where no council keeps its accounts here. */
  readonly lines: AccountsLine[];
  /** Entries dated in the month. */
  readonly entries: number;
};

/** How each council stood with its accounts when the month ended. */
export const accountsOf = async (
  ctx: Ctx,
  scope: ReportScope,
  month: PlainMonth,
  councils: readonly { readonly id: number }[],
): Promise<Accounts> => {
  const books = new Map((await booksInMonth(ctx, scope, month)).map((one) => [one.council as number, one]));
  if (![...books.values()].some(({ hasBook }) => hasBook)) return { lines: [], entries: 0 };
  const hints = new Map(
    (await warningsInMonth(ctx, scope, month)).map((one) => [one.council as number, one]),
  );
  return {
    lines: councils.flatMap(({ id }) => {
      const book = books.get(id);
      if (!book) return [];
      const { opened = 0, mended = 0, open = 0 } = hints.get(id) ?? {};
      const { hasBook, until, waiting } = book;
      return [{ council: id, hasBook, until, waiting, found: opened, mended, open }];
    }),
    entries: [...books.values()].reduce((sum, one) => sum + one.entries, 0),
  };
};
