import { formatNumber } from "../../kernel/era.ts";
import type { Text, Translate } from "../../kernel/say.ts";
import { Table } from "../parts/Table.tsx";

export type NumberRow = {
  readonly key: string;
  readonly label: string;
  readonly values: readonly (number | string)[];
  readonly href?: string | null;
};
type Asked = {
  readonly t: Translate;
  readonly caption: Text;
  readonly head: Text;
  readonly columns: readonly Text[];
  readonly rows: readonly NumberRow[];
};

/** The plain table that stands behind a chart. */
export const NumberTable = ({ t, caption, head, columns, rows }: Asked) => (
  <Table
    t={t}
    caption={caption}
    captionHidden
    dense
    rows={rows}
    rowKey={(row) => row.key}
    columns={[
      {
        key: "label",
        label: head,
        heads: true,
        cell: (row) => (row.href ? <a href={row.href}>{row.label}</a> : row.label),
      },
      ...columns.map((label, place) => ({
        key: String(place),
        label,
        number: true,
        cell: (row: NumberRow) => {
          const value = row.values[place] ?? "";
          return typeof value === "number" ? formatNumber(value) : value;
        },
      })),
    ]}
  />
);
