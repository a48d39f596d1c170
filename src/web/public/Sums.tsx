import type { Text } from "../../kernel/say.ts";
import type { Summary } from "../../modules/community/disclosure/index.ts";
import { Bars } from "../charts/Bars.tsx";
import { yen, yenWord } from "../ledger/yen.ts";
import { Table } from "../parts/Table.tsx";
import type { Visit } from "../visit.ts";
import { Budget } from "./Budget.tsx";
import { words } from "./text.ts";

type Amount = { readonly name: string; readonly amount: number };
type Section = { readonly visit: Visit; readonly id: string; readonly title: Text; readonly head: Text };

const AmountTable = ({
  visit: { t },
  title,
  head,
  rows,
  sum,
}: Omit<Section, "id"> & { rows: readonly Amount[]; sum: boolean }) => (
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
        ...(sum ? { foot: yen(rows.reduce((all, { amount }) => all + amount, 0)) } : {}),
      },
    ]}
  />
);

/** Amounts of one kind, each drawn; the table stands behind. */
const Drawn = ({ rows, ...section }: Section & { rows: readonly Amount[] }) => {
  const { t, ctx } = section.visit;
  return rows.length === 0 ? null : (
    <section id={section.id}>
      <h2>{t(section.title)}</h2>
      <Bars
        t={t}
        title={words.byCategory}
        series={[{ key: "amount", label: words.amount }]}
        panels={rows.map(({ name, amount }) => ({ key: name, label: name, values: [amount] }))}
        written={(amount) => yenWord(amount, ctx.locale)}
      >
        <AmountTable {...section} rows={rows} sum />
      </Bars>
    </section>
  );
};

const Plain = ({ rows, sum, ...section }: Section & { rows: readonly Amount[]; sum: boolean }) =>
  rows.length === 0 ? null : (
    <section id={section.id}>
      <h2>{section.visit.t(section.title)}</h2>
      <AmountTable {...section} rows={rows} sum={sum} />
    </section>
  );

type Flow = { readonly name: string; readonly income: number; readonly expense: number };

const Flows = ({ visit: { t, ctx }, id, title, head, rows }: Section & { rows: readonly Flow[] }) => (
  <section id={id}>
    <h2>{t(title)}</h2>
    <Bars
      t={t}
      title={words.incomeAndExpense}
      series={[
        { key: "income", label: words.income },
        { key: "expense", label: words.expense },
      ]}
      panels={rows.map(({ name, income, expense }) => ({
        key: name,
        label: name,
        values: [income, expense],
      }))}
      written={(amount) => yenWord(amount, ctx.locale)}
    >
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
        ]}
      />
    </Bars>
  </section>
);

/** The statement: a summary, and every part of it drawn with its table behind. */
export const Sums = ({ visit, snapshot }: { visit: Visit; snapshot: Summary }) => {
  const { t } = visit;
  const { totals, income, expense, funds, projects, places } = snapshot.statement;
  const summary = (["opening", "income", "expense", "closing"] as const).map((key) => ({
    name: t(words[key]),
    amount: totals[key],
  }));
  return (
    <>
      <Plain visit={visit} id="summary" title={words.summary} head={words.item} rows={summary} sum={false} />
      <Drawn visit={visit} id="income" title={words.income} head={words.category} rows={income} />
      <Drawn visit={visit} id="expense" title={words.expense} head={words.category} rows={expense} />
      <Budget visit={visit} snapshot={snapshot} side="income" />
      <Budget visit={visit} snapshot={snapshot} side="expense" />
      {snapshot.budget && <p class="soft small">{t(words.budgetNote)}</p>}
      <Flows visit={visit} id="funds" title={words.funds} head={words.fund} rows={funds} />
      <Flows visit={visit} id="projects" title={words.projects} head={words.project} rows={projects} />
      <Plain visit={visit} id="places" title={words.places} head={words.place} rows={places} sum />
    </>
  );
};
