import type { Text } from "../../kernel/say.ts";
import type { Snapshot } from "../../modules/community/disclosure/index.ts";
import { Bar } from "../charts/Bar.tsx";
import { yen } from "../ledger/yen.ts";
import { Table } from "../parts/Table.tsx";
import type { Visit } from "../visit.ts";
import { words } from "./text.ts";

type Amount = { readonly name: string; readonly amount: number };
type Asked = { readonly visit: Visit; readonly snapshot: Snapshot };

const adding = (list: readonly Amount[]): number => list.reduce((sum, { amount }) => sum + amount, 0);

/** Amounts with a bar beside each: the drawing says what the number says. */
const Amounts = ({
  visit: { t },
  title,
  head,
  rows,
  sum = true,
}: {
  visit: Visit;
  title: Text;
  head: Text;
  rows: readonly Amount[];
  sum?: boolean;
}) => {
  const largest = Math.max(0, ...rows.map(({ amount }) => amount));
  return rows.length === 0 ? null : (
    <section>
      <h2>{t(title)}</h2>
      <Table
        t={t}
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          {
            key: "name",
            label: head,
            heads: true,
            cell: ({ name }) => name,
            ...(sum ? { foot: t(words.total) } : {}),
          },
          {
            key: "amount",
            label: words.amount,
            number: true,
            cell: ({ amount }) => yen(amount),
            ...(sum ? { foot: yen(adding(rows)) } : {}),
          },
          {
            key: "bar",
            label: words.share,
            cell: ({ amount }) => <Bar value={Math.max(0, amount)} largest={largest} />,
          },
        ]}
      />
    </section>
  );
};

type Flow = { readonly name: string; readonly income: number; readonly expense: number };

const Flows = ({
  visit: { t },
  title,
  head,
  rows,
}: {
  visit: Visit;
  title: Text;
  head: Text;
  rows: readonly Flow[];
}) => {
  const largest = Math.max(0, ...rows.map(({ expense }) => expense));
  return (
    <section>
      <h2>{t(title)}</h2>
      <Table
        t={t}
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { key: "name", label: head, heads: true, cell: ({ name }) => name },
          { key: "income", label: words.income, number: true, cell: ({ income }) => yen(income) },
          { key: "expense", label: words.expense, number: true, cell: ({ expense }) => yen(expense) },
          {
            key: "bar",
            label: words.share,
            cell: ({ expense }) => <Bar value={Math.max(0, expense)} largest={largest} />,
          },
        ]}
      />
    </section>
  );
};

type Beside = {
  readonly code: string;
  readonly name: string;
  readonly planned: number;
  readonly actual: number;
};

/** Budget beside actual, every category of either, with a bar of what came of the plan. */
const Budget = ({ visit: { t }, snapshot, side }: Asked & { side: "income" | "expense" }) => {
  const { budget, statement } = snapshot;
  if (!budget) return null;
  const actual = new Map(statement[side].map(({ code, amount }) => [code, amount]));
  const rows = budget[side].map(
    ({ code, name, amount }): Beside => ({
      code,
      name,
      planned: amount,
      actual: actual.get(code) ?? 0,
    }),
  );
  const sum = (key: "planned" | "actual"): number => rows.reduce((all, row) => all + row[key], 0);
  const title = side === "income" ? words.budgetIncome : words.budgetExpense;
  const largest = Math.max(0, ...rows.flatMap(({ planned, actual: came }) => [planned, came]));
  return rows.length === 0 ? null : (
    <section>
      <h2>{t(title)}</h2>
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
          {
            key: "bar",
            label: words.share,
            cell: (row) => (
              <>
                <Bar value={Math.max(0, row.planned)} largest={largest} />
                <Bar value={Math.max(0, row.actual)} largest={largest} />
              </>
            ),
          },
        ]}
      />
    </section>
  );
};

/** The statement as tables with bars. */
export const Sums = ({ visit, snapshot }: Asked) => {
  const { t } = visit;
  const { totals, income, expense, funds, projects, places } = snapshot.statement;
  const summary = (["opening", "income", "expense", "closing"] as const).map((key) => ({
    name: t(words[key]),
    amount: totals[key],
  }));
  return (
    <>
      <Amounts visit={visit} title={words.summary} head={words.item} rows={summary} sum={false} />
      <Amounts visit={visit} title={words.income} head={words.category} rows={income} />
      <Amounts visit={visit} title={words.expense} head={words.category} rows={expense} />
      <Budget visit={visit} snapshot={snapshot} side="income" />
      <Budget visit={visit} snapshot={snapshot} side="expense" />
      {snapshot.budget && <p class="soft small">{t(words.budgetNote)}</p>}
      <Flows visit={visit} title={words.funds} head={words.fund} rows={funds} />
      <Flows visit={visit} title={words.projects} head={words.project} rows={projects} />
      <Amounts visit={visit} title={words.places} head={words.place} rows={places} />
    </>
  );
};
