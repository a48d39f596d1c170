import type { ComponentChildren } from "preact";
import type { Text, Translate } from "../../kernel/say.ts";
import { words } from "./text.ts";

type Asked = {
  readonly t: Translate;
  readonly title: Text;
  /** The drawing. */
  readonly chart: ComponentChildren;
  /** The same numbers as a table: the chart's other half, never left out. */
  readonly table: ComponentChildren;
  /** The table stands open below the chart. */
  readonly open?: boolean;
};

/** A picture of numbers and, always, the numbers. */
export const ChartWithTable = ({ t, title, chart, table, open }: Asked) => (
  <figure class="chart">
    <figcaption class="chart-title">{t(title)}</figcaption>
    {chart}
    <details class="chart-table" open={open}>
      <summary>{t(words.table)}</summary>
      {table}
    </details>
  </figure>
);
