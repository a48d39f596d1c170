import type { BookSheet, Opens, StatementContent } from "../../../modules/community/ledger/index.ts";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";

type Coded = { readonly code: string; readonly id: number };

const idOf = (list: readonly Coded[], code: string | undefined): number | undefined =>
  list.find((one) => one.code === code)?.id;

/** The entries behind a row of a statement, as the cash book shows them. */
export const cashLink = (
  { programme }: ProgrammeVisit,
  { book, chart }: BookSheet,
  { until }: Pick<StatementContent, "until">,
  opens: Opens,
): string =>
  routes.cashBook(programme.code, book.id, {
    account: idOf(chart.accounts, opens.account),
    category: idOf(chart.accounts, opens.category),
    fund: idOf(chart.funds, opens.fund),
    project: opens.project === null ? 0 : idOf(chart.projects, opens.project),
    until: until.slice(0, 7),
  });
