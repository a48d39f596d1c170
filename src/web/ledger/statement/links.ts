import type { BookSheet, PaperTable, StatementContent } from "../../../modules/community/ledger/index.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";

type Coded = { readonly code: string; readonly id: number };

/** Where the rows of a table of the statement lead: to the entries behind them, or nowhere. */
export const cashLinks = (
  { programme }: ProgrammeVisit,
  { book, chart }: BookSheet,
  content: StatementContent,
  key: PaperTable["key"],
): readonly (string | undefined)[] => {
  const idOf = (list: readonly Coded[], code: string) => list.find((one) => one.code === code)?.id;
  const until = content.until.slice(0, 7);
  const cash = (filter: Record<string, number | undefined>) =>
    routes.cashBook(programme.code, book.id, { ...filter, until });
  switch (key) {
    case "income":
    case "expense":
      return content[key].map(({ code }) => cash({ category: idOf(chart.accounts, code) }));
    case "funds":
      return content.funds.map(({ code }) => cash({ fund: idOf(chart.funds, code) }));
    case "places":
      return content.places.map(({ code }) => cash({ account: idOf(chart.accounts, code) }));
    case "projects":
      return content.projects.flatMap(({ code, categories }) => [
        cash({ project: code === null ? 0 : idOf(chart.projects, code) }),
        ...categories.map(() => undefined),
      ]);
    case "summary":
      return [];
  }
};
