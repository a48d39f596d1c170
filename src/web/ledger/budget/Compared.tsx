import type { Text } from "../../../kernel/say.ts";
import {
  type BudgetSheet,
  fieldWords,
  type Compared as Row,
} from "../../../modules/community/ledger/index.ts";
import { Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { namesOf } from "../names-of.ts";
import { yen } from "../yen.ts";
import { words } from "./text.ts";
import { Used } from "./Used.tsx";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BudgetSheet;
  readonly book: number;
  readonly of: "income" | "expense";
};

/** Planned beside posted and waiting, by project and category; what is beyond its plan says so in words. */
export const Compared = ({ visit: { t, programme }, sheet, book, of }: Asked) => {
  const names = namesOf(t, sheet.chart);
  const kinds = new Map(sheet.chart.accounts.map(({ id, kind }) => [id, kind]));
  const rows = sheet.compared.filter(({ account }) => kinds.get(account) === of);
  const sum = (key: "planned" | "posted" | "waiting" | "left"): string =>
    yen(rows.reduce((total, row) => total + row[key], 0));
  const number = (key: "planned" | "posted" | "waiting" | "left", label: Text) => ({
    key,
    label,
    number: true,
    foot: sum(key),
    cell: (row: Row) => yen(row[key]),
  });
  const title = of === "income" ? words.income : words.expense;
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{t(title)}</h2>
      <Table
        t={t}
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ account, project }) => `${account} ${project}`}
        columns={[
          {
            key: "category",
            label: fieldWords.category,
            heads: true,
            foot: t(words.total),
            cell: (row) => (
              <a
                href={routes.cashBook(programme.code, book, {
                  category: row.account,
                  project: row.project ?? 0,
                })}
              >
                {names.account(row.account)}
              </a>
            ),
          },
          { key: "project", label: fieldWords.project, cell: (row) => names.project(row.project) },
          number("planned", words.planned),
          number("posted", words.posted),
          number("waiting", words.waiting),
          number("left", words.left),
          {
            key: "share",
            label: words.share,
            cell: (row) => <Used t={t} row={row} spends={of === "expense"} />,
          },
        ]}
      />
    </section>
  );
};
