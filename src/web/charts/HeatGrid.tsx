import { formatNumber } from "../../kernel/era.ts";
import type { Text, Translate } from "../../kernel/say.ts";
import { degree } from "./scale.ts";
import { words } from "./text.ts";

export type GridHead = {
  readonly key: string;
  readonly label: string;
  readonly full?: string;
  readonly href?: string;
};
type Asked = {
  readonly t: Translate;
  readonly caption: Text;
  readonly corner: Text;
  readonly rows: readonly GridHead[];
  readonly columns: readonly GridHead[];
  readonly value: (row: string, column: string) => number;
  readonly href?: (row: string, column: string) => string | null;
};

const Head = ({ head }: { head: GridHead }) => {
  const words = head.full ? <abbr title={head.full}>{head.label}</abbr> : head.label;
  return head.href ? <a href={head.href}>{words}</a> : words;
};

/**
 * Two ways of counting crossed, e.g. duty × council. It is its own table: every cell carries its number,
 * the shade only helps the eye.
 */
export const HeatGrid = ({ t, caption, corner, rows, columns, value, href }: Asked) => {
  const largest = Math.max(0, ...rows.flatMap((row) => columns.map((column) => value(row.key, column.key))));
  const sumOf = (row: string) => columns.reduce((sum, column) => sum + value(row, column.key), 0);
  const sumUnder = (column: string) => rows.reduce((sum, row) => sum + value(row.key, column), 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable by keyboard
    <section class="table-frame" aria-label={t(caption)} tabIndex={0}>
      <table class="table table-grid heat">
        <caption class="table-caption">{t(caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(corner)}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" class="heat-column">
                <Head head={column} />
              </th>
            ))}
            <th scope="col" class="cell-number">
              {t(words.total)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" class="cell-head">
                <Head head={row} />
              </th>
              {columns.map((column) => {
                const count = value(row.key, column.key);
                const to = count > 0 ? href?.(row.key, column.key) : null;
                return (
                  <td key={column.key} class={`heat-cell heat-${degree(count, largest)}`}>
                    {to ? <a href={to}>{formatNumber(count)}</a> : formatNumber(count)}
                  </td>
                );
              })}
              <td class="cell-number">{formatNumber(sumOf(row.key))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="cell-head">
              {t(words.total)}
            </th>
            {columns.map((column) => (
              <td key={column.key} class="heat-cell">
                {formatNumber(sumUnder(column.key))}
              </td>
            ))}
            <td class="cell-number">{formatNumber(rows.reduce((sum, row) => sum + sumOf(row.key), 0))}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
};
