import type { ComponentChildren } from "preact";
import type { Text } from "../../../kernel/say.ts";
import type { PaperTable } from "../../../modules/community/subsidy/index.ts";
import { yen } from "../../ledger/yen.ts";
import { Table } from "../../parts/Table.tsx";
import type { ProgrammeVisit } from "../../visit.ts";

type Row = { readonly cells: PaperTable["rows"][number]; readonly place: number };

const shown = (cell: string | number): string => (typeof cell === "number" ? yen(cell) : cell);

/** A table of a paper on the screen; `opens` leads from a row's first cell to what it was added up from. */
export const Sums = ({
  visit: { t },
  caption,
  table,
  opens = () => null,
}: {
  readonly visit: ProgrammeVisit;
  readonly caption: Text;
  readonly table: PaperTable;
  readonly opens?: (place: number) => string | null;
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
      foot: shown(table.sum[at] ?? ""),
      cell: ({ cells, place }: Row): ComponentChildren => {
        const value = shown(cells[at] ?? "");
        const href = at === 0 ? opens(place) : null;
        return href === null ? value : <a href={href}>{value}</a>;
      },
    }))}
  />
);
