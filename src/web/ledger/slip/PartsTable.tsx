import { type Chart, fieldWords, type Slip } from "../../../modules/community/ledger/index.ts";
import { Table } from "../../parts/Table.tsx";
import { routes } from "../../routes.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { namesOf } from "../names-of.ts";
import { words } from "../text.ts";
import { yen } from "../yen.ts";

/** How the amount is divided; each name opens what else was written under it. */
export const PartsTable = ({
  visit: { t, programme },
  slip,
  chart,
}: {
  visit: ProgrammeVisit;
  slip: Slip;
  chart: Chart;
}) => {
  const names = namesOf(t, chart);
  const cash = (filter: Record<string, number>) => routes.cashBook(programme.code, slip.book, filter);
  return (
    <Table
      t={t}
      caption={words.parts}
      captionHidden
      rows={slip.parts.map((part, place) => ({ ...part, place }))}
      rowKey={(part) => part.place}
      columns={[
        {
          key: "category",
          label: fieldWords.category,
          heads: true,
          foot: t(words.total),
          cell: ({ account }) =>
            account === null ? "—" : <a href={cash({ category: account })}>{names.account(account)}</a>,
        },
        {
          key: "fund",
          label: fieldWords.fund,
          cell: ({ fund }) => <a href={cash({ fund })}>{names.fund(fund)}</a>,
        },
        {
          key: "project",
          label: fieldWords.project,
          cell: ({ project }) => <a href={cash({ project: project ?? 0 })}>{names.project(project)}</a>,
        },
        { key: "note", label: fieldWords.note, cell: ({ note }) => note || "—" },
        {
          key: "amount",
          label: fieldWords.amount,
          number: true,
          foot: yen(slip.amount),
          cell: ({ amount }) => yen(amount),
        },
      ]}
    />
  );
};
