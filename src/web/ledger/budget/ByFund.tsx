import type { Text } from "../../../kernel/say.ts";
import { type BudgetSheet, type FundCompared, fieldWords } from "../../../modules/community/ledger/index.ts";
import { Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { namesOf } from "../names-of.ts";
import { yen } from "../yen.ts";
import { words } from "./text.ts";
import { Used } from "./Used.tsx";

type Amount = Exclude<keyof FundCompared, "fund">;

/** What was planned to be spent out of each fund beside what was. */
export const ByFund = ({
  visit: { t, programme },
  sheet,
  book,
}: {
  visit: ProgrammeVisit;
  sheet: BudgetSheet;
  book: number;
}) => {
  const names = namesOf(t, sheet.chart);
  const rows = sheet.byFund;
  if (rows.length === 0) return null;
  const number = (key: Amount, label: Text) => ({
    key,
    label,
    number: true,
    foot: yen(rows.reduce((total, row) => total + row[key], 0)),
    cell: (row: FundCompared) => yen(row[key]),
  });
  return (
    <section>
      <h2>{t(words.byFund)}</h2>
      <Table
        t={t}
        caption={words.byFund}
        captionHidden
        rows={rows}
        rowKey={({ fund }) => fund}
        columns={[
          {
            key: "fund",
            label: fieldWords.fund,
            heads: true,
            foot: t(words.total),
            cell: ({ fund }) => (
              <a href={routes.cashBook(programme.code, book, { fund })}>{names.fund(fund)}</a>
            ),
          },
          number("planned", words.planned),
          number("posted", words.posted),
          number("waiting", words.waiting),
          number("left", words.left),
          { key: "share", label: words.share, cell: (row) => <Used t={t} row={row} spends /> },
        ]}
      />
    </section>
  );
};
