import { type BookSheet, fieldWords, type Statement } from "../../../modules/community/ledger/index.ts";
import { Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";
import { yen } from "../yen.ts";

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly sheet: BookSheet;
  readonly statement: Statement;
};

type Row = { readonly id: number; readonly name: string; readonly amount: number };

const rowsOf = (
  names: readonly { readonly id: number; readonly name: string }[],
  amounts: readonly { readonly id: number; readonly amount: number }[],
  always: (id: number) => boolean,
): Row[] =>
  names
    .map(({ id, name }) => ({
      id,
      name,
      amount: amounts.filter((one) => one.id === id).reduce((sum, { amount }) => sum + amount, 0),
    }))
    .filter(({ id, amount }) => amount !== 0 || always(id));

/** Where the money lies and whose it is, posted. */
export const Where = ({ visit: { t, programme }, sheet: { book, chart }, statement }: Asked) => {
  const money = new Set(
    chart.accounts
      .filter(({ kind, retired }) => (kind === "cash" || kind === "bank") && !retired)
      .map(({ id }) => id as number),
  );
  const places = rowsOf(
    chart.accounts,
    statement.closing.map(({ account, amount }) => ({ id: account, amount })),
    (id) => money.has(id),
  );
  const funds = rowsOf(
    chart.funds,
    statement.closing.map(({ fund, amount }) => ({ id: fund, amount })),
    () => false,
  );
  const sum = yen(statement.totals.closing);
  return (
    <div class="columns">
      <section>
        <h2>{t(words.where)}</h2>
        <Table
          t={t}
          caption={words.where}
          captionHidden
          rows={places}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "name",
              label: words.place,
              heads: true,
              foot: t(words.total),
              cell: (row) => (
                <a href={routes.cashBook(programme.code, book.id, { account: row.id })}>{row.name}</a>
              ),
            },
            {
              key: "amount",
              label: words.balanceYen,
              number: true,
              foot: sum,
              cell: (row) => yen(row.amount),
            },
          ]}
        />
      </section>
      {funds.length > 0 && (
        <section>
          <h2>{t(words.byFund)}</h2>
          <Table
            t={t}
            caption={words.byFund}
            captionHidden
            rows={funds}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                label: fieldWords.fund,
                heads: true,
                foot: t(words.total),
                cell: (row) => (
                  <a href={routes.cashBook(programme.code, book.id, { fund: row.id })}>{row.name}</a>
                ),
              },
              {
                key: "amount",
                label: words.leftYen,
                number: true,
                foot: sum,
                cell: (row) => yen(row.amount),
              },
            ]}
          />
        </section>
      )}
    </div>
  );
};
