import { fieldWords, type ListedRecord, recordSorts } from "../../../modules/centre/support/index.ts";
import { type Column, Table } from "../../parts/Table.tsx";
import type { ProgrammeVisit } from "../../visit.ts";
import type { Names } from "../names.ts";
import { words } from "../text.ts";
import { RecordRows } from "./RecordRows.tsx";

const sortable = new Set<string>(recordSorts);
const keys = ["day", "councils", "duty", "done", "how", "minutes", "worker", "state"] as const;
const columns: readonly Column<ListedRecord>[] = keys.map((key) => ({
  key,
  label: fieldWords[key],
  number: key === "minutes",
  sorts: sortable.has(key),
  cell: () => null,
}));

type Asked = {
  readonly visit: ProgrammeVisit;
  readonly names: Names;
  readonly rows: readonly ListedRecord[];
  /** As in the address: a column, with `-` in front when the largest comes first. */
  readonly sort: string;
};

/** Records as a table; cards on narrow screens, like every table. */
export const RecordTable = ({ visit, names, rows, sort }: Asked) => (
  <Table
    t={visit.t}
    caption={words.title}
    captionHidden
    columns={columns}
    rows={rows}
    rowKey={(row) => row.id}
    sorting={{ url: visit.url, by: sort }}
    body={<RecordRows visit={visit} names={names} rows={rows} />}
  />
);
