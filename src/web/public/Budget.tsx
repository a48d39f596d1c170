import type { Summary } from "../../modules/community/disclosure/index.ts";
import { Bars } from "../charts/Bars.tsx";
import { yen, yenWord } from "../ledger/yen.ts";
import { Table } from "../parts/Table.tsx";
import type { Visit } from "../visit.ts";
import { words } from "./text.ts";

type Asked = { readonly visit: Visit; readonly snapshot: Summary; readonly side: "income" | "expense" };
type Beside = {
  readonly code: string;
  readonly name: string;
  readonly planned: number;
  readonly actual: number;
};

/** Budget beside actual, every category of either: drawn, with the table behind. */
export const Budget = ({ visit: { t, ctx }, snapshot, side }: Asked) => {
  const { budget, statement } = snapshot;
  if (!budget || budget[side].length === 0) return null;
  const actual = new Map(statement[side].map(({ code, amount }) => [code, amount]));
  const rows = budget[side].map(
    ({ code, name, amount }): Beside => ({ code, name, planned: amount, actual: actual.get(code) ?? 0 }),
  );
  const sum = (key: "planned" | "actual"): number => rows.reduce((all, row) => all + row[key], 0);
  const title = side === "income" ? words.budgetIncome : words.budgetExpense;
  return (
    <section id={`budget-${side}`}>
      <h2>{t(title)}</h2>
      <Bars
        t={t}
        title={words.budgetDrawn}
        series={[
          { key: "actual", label: words.actualShort },
          { key: "budget", label: words.budgetShort },
        ]}
        panels={rows.map((row) => ({ key: row.code, label: row.name, values: [row.actual, row.planned] }))}
        written={(amount) => yenWord(amount, ctx.locale)}
      >
        <Table
          t={t}
          caption={title}
          captionHidden
          rows={rows}
          rowKey={({ code }) => code}
          columns={[
            {
              key: "name",
              label: words.category,
              heads: true,
              cell: ({ name }) => name,
              foot: t(words.total),
            },
            {
              key: "budget",
              label: words.budgeted,
              number: true,
              cell: ({ planned }) => yen(planned),
              foot: yen(sum("planned")),
            },
            {
              key: "actual",
              label: words.actual,
              number: true,
              cell: (row) => yen(row.actual),
              foot: yen(sum("actual")),
            },
            {
              key: "less",
              label: words.less,
              number: true,
              cell: (row) => yen(row.planned - row.actual),
              foot: yen(sum("planned") - sum("actual")),
            },
          ]}
        />
      </Bars>
    </section>
  );
};
