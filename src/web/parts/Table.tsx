import type { ComponentChildren } from "preact";
import type { Text, Translate } from "../../kernel/say.ts";
import { withQuery } from "./address.ts";
import { words } from "./text.ts";

export type Column<Row> = {
  readonly key: string;
  readonly label: Text;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand right with digits of one width. */
  readonly number?: boolean;
  /** The cell that names its row; one a table. */
  readonly heads?: boolean;
  /** Short words that stay on one line where there is room, e.g. a name. */
  readonly short?: boolean;
  /** Sentences, which get the room that the others leave. */
  readonly text?: boolean;
  /** The header sorts by this column's key. */
  readonly sorts?: boolean;
  /** Cell of the last line, e.g. a total. */
  readonly foot?: ComponentChildren;
};

export type Sorting = {
  readonly url: URL;
  /** Key of the column, with `-` in front when the largest comes first; `sort` in the address. */
  readonly by: string;
};

type Asked<Row> = {
  readonly t: Translate;
  readonly caption: Text;
  /** Read to those who can't see that the heading above already says it. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  readonly sorting?: Sorting;
  /** Rows close together, for wide reference tables. */
  readonly dense?: boolean;
  /** Rows drawn by the page itself, for a list so busy that a component per cell would cost too much. */
  readonly body?: ComponentChildren;
};

const classOf = ({ heads, number, short, text }: Column<never>): string | undefined =>
  [heads && "cell-head", number && "cell-number", short && "nowrap", text && "cell-text"]
    .filter(Boolean)
    .join(" ") || undefined;

const Header = <Row,>({
  t,
  column,
  sorting,
}: {
  t: Translate;
  column: Column<Row>;
  sorting: Sorting | undefined;
}) => {
  const side = column.number ? "cell-number" : undefined;
  if (!sorting || !column.sorts)
    return (
      <th scope="col" class={side}>
        {t(column.label)}
      </th>
    );
  const state =
    sorting.by === column.key ? "ascending" : sorting.by === `-${column.key}` ? "descending" : undefined;
  const next =
    state === "descending" || (state === undefined && !column.number) ? column.key : `-${column.key}`;
  return (
    <th scope="col" class={side} aria-sort={state}>
      <a class="sort-link" href={withQuery(sorting.url, { sort: next, page: null })}>
        {t(column.label)}
        <span class="sort-mark" aria-hidden="true">
          {state === "ascending" ? "▲" : state === "descending" ? "▼" : "△"}
        </span>
        {state === undefined && <span class="unseen">{t(words.sortBy)}</span>}
      </a>
    </th>
  );
};

/** A real table on wide screens, cards on narrow ones; each cell knows its heading. */
export const Table = <Row,>({
  t,
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  sorting,
  dense,
  body,
}: Asked<Row>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard
  <section class="table-frame" aria-label={t(caption)} tabIndex={0}>
    <table class={dense ? "table table-dense" : "table"}>
      <caption class={captionHidden ? "unseen" : "table-caption"}>{t(caption)}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Header key={column.key} t={t} column={column} sorting={sorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        {body ??
          rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.heads ? (
                  <th key={column.key} scope="row" class={classOf(column)} data-label={t(column.label)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} class={classOf(column)} data-label={t(column.label)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
      </tbody>
      {columns.some((column) => column.foot !== undefined) && (
        <tfoot>
          <tr>
            {columns.map((column) =>
              column.heads ? (
                <th key={column.key} scope="row" class="cell-head">
                  {column.foot}
                </th>
              ) : (
                <td
                  key={column.key}
                  class={column.number ? "cell-number" : undefined}
                  data-label={t(column.label)}
                >
                  {column.foot}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  </section>
);
