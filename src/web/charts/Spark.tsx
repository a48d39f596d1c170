import { useId } from "preact/hooks";
import type { Text, Translate } from "../../kernel/say.ts";
import { at } from "./scale.ts";

type Asked = {
  readonly t: Translate;
  readonly title: Text;
  readonly values: readonly number[];
  /** Top of the scale, where several of them stand side by side; else the largest of the values. */
  readonly top?: number;
};

const width = 120;
const height = 32;
const edge = 4;

/** The run of a few months in one line of text; the last is the dot. */
export const Spark = ({ t, title, values, top }: Asked) => {
  const id = useId();
  const largest = Math.max(1, top ?? 0, ...values);
  const step = values.length > 1 ? (width - 2 * edge) / (values.length - 1) : 0;
  const points = values.map(
    (value, place) =>
      [at(edge + place * step), at(height - edge - (value / largest) * (height - 2 * edge))] as const,
  );
  const line = points.map(([x, y]) => `${x} ${y}`).join("L");
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  return (
    <span class="chart spark">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-labelledby={id}>
        <title id={id}>{t(title)}</title>
        <path class="chart-area" d={`M${line}L${last[0]} ${height - edge}L${first[0]} ${height - edge}Z`} />
        <path class="chart-line" d={`M${line}`} />
        <circle class="chart-dot chart-dot-last" cx={last[0]} cy={last[1]} r={3} />
      </svg>
    </span>
  );
};
