import type { Text } from "../../../kernel/say.ts";
import { type Effect, fieldWords } from "../../../modules/community/subsidy/index.ts";
import { yen } from "../../ledger/yen.ts";
import { type Column, Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { words } from "../text.ts";

const summed = (effects: readonly Effect[], of: "before" | "after"): number =>
  effects.reduce((sum, one) => sum + one[of], 0);

type Row = { readonly key: string; readonly name: string; readonly href?: string } & Pick<
  Effect,
  "before" | "after"
>;

const columnsFor = (
  { t }: ProgrammeVisit,
  { label, other, rows }: { readonly label: Text; readonly other: Text; readonly rows: readonly Row[] },
): Column<Row>[] => {
  const sum = (of: (row: Row) => number) => yen(rows.reduce((all, row) => all + of(row), 0));
  const amount = (key: string, says: Text, of: (row: Row) => number): Column<Row> => ({
    key,
    label: says,
    number: true,
    foot: sum(of),
    cell: (row) => yen(of(row)),
  });
  return [
    {
      key: "name",
      label,
      heads: true,
      foot: t(words.total),
      cell: ({ name, href }) => (href ? <a href={href}>{name}</a> : name),
    },
    amount("before", words.before, ({ before }) => before),
    amount("after", other, ({ after }) => after),
    amount("difference", words.difference, ({ before, after }) => after - before),
  ];
};

/** What each subsidy and each council would get before and after, with the difference and the totals. */
export const Effects = ({
  visit,
  effects,
  other,
}: {
  readonly visit: ProgrammeVisit;
  readonly effects: readonly Effect[];
  /** What the other rules are called. */
  readonly other: Text;
}) => {
  const { t, programme } = visit;
  const rowOf = (key: string, name: string, mine: readonly Effect[]): Row => ({
    key,
    name,
    before: summed(mine, "before"),
    after: summed(mine, "after"),
  });
  const bySubsidy = [...Map.groupBy(effects, ({ code }) => code)].map(([code, mine]) =>
    rowOf(code, mine[0] ? t(mine[0].subsidy) : code, mine),
  );
  const byCouncil = [...Map.groupBy(effects, ({ book }) => book)].map(
    ([book, mine]): Row => ({
      ...rowOf(String(book), mine[0]?.name ?? "", mine),
      href: routes.book(programme.code, book),
    }),
  );
  const tables = [
    { caption: words.bySubsidy, label: fieldWords.subsidy, rows: bySubsidy },
    { caption: words.byCouncil, label: fieldWords.council, rows: byCouncil },
  ] as const;
  return (
    <>
      {tables.map(({ caption, label, rows }) => (
        <section key={caption.en}>
          <h2>{t(caption)}</h2>
          <Table
            t={t}
            caption={caption}
            captionHidden
            columns={columnsFor(visit, { label, other, rows })}
            rows={rows}
            rowKey={({ key }) => key}
          />
        </section>
      ))}
    </>
  );
};
