import type { ComponentChildren } from "preact";
import type { Text } from "../../../kernel/say.ts";
import type { PaperTable } from "../../../modules/community/subsidy/index.ts";
import { yen } from "../../ledger/yen.ts";
import { Table } from "../../parts/Table.tsx";
import type { ProgrammeVisit } from "../../visit.ts";

type Row = { readonly cells: PaperTable["rows"][number]; readonly place: number };

/** Words stand as they are; of an amount that is something, the address leads to its entries. */
const Amount = ({ cell, href }: { readonly cell: string | number; readonly href: string | null }) => {
  const shown = typeof cell === "number" ? yen(cell) : cell;
  return <>{href === null || typeof cell === "string" || cell === 0 ? shown : <a href={href}>{shown}</a>}</>;
};

/** A table of a paper on the screen; `opens` leads from an amount to what it was added up from. `place` past the rows is the total. */
export const Sums = ({
  visit: { t },
  caption,
  table,
  opens = () => null,
}: {
  readonly visit: ProgrammeVisit;
  readonly caption: Text;
  readonly table: PaperTable;
  readonly opens?: (place: number, column: number) => string | null;
}) => (
  <Table
    t={t}
    caption={caption}
    captionHidden
    dense
    rows={table.rows.map((cells, place): Row => ({ cells, place }))}
    rowKey={({ place }) => place}
    columns={table.columns.map(({ label, number = false }, at) => ({
      key: String(at),
      label,
      number,
      heads: at === 0,
      foot: <Amount cell={table.sum[at] ?? ""} href={opens(table.rows.length, at)} />,
      cell: ({ cells, place }: Row): ComponentChildren => (
        <Amount cell={cells[at] ?? ""} href={opens(place, at)} />
      ),
    }))}
  />
);
