import { useId } from "preact/hooks";
import type { Text, Translate } from "../../kernel/say.ts";
import { at, roundMaximum } from "./scale.ts";
import { words } from "./text.ts";

export type Bar = {
  readonly key: string;
  /** Short name at the left, e.g. a duty's code. */
  readonly label: string;
  readonly value: number;
  /** What stands after the bar; without it, the value. */
  readonly said?: string;
  readonly href?: string | null;
};

type Asked = {
  readonly t: Translate;
  readonly title: Text;
  readonly description?: Text;
  readonly bars: readonly Bar[];
  readonly labelWidth?: number;
};

const width = 640;
const rowHeight = 36;
const valueWidth = 88;

/** Horizontal bars on one common scale, the value beside each. */
export const Bars = ({ t, title, description, bars, labelWidth = 64 }: Asked) => {
  const id = useId();
  const maximum = roundMaximum(bars.map((bar) => bar.value));
  const room = width - labelWidth - valueWidth;
  const height = bars.length * rowHeight;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-desc` : undefined}
    >
      <title id={`${id}-title`}>{t(title)}</title>
      {description && <desc id={`${id}-desc`}>{t(description)}</desc>}
      {bars.map((bar, place) => {
        const y = place * rowHeight;
        const length = at((bar.value / maximum) * room);
        const said = bar.said ?? bar.value.toLocaleString("ja");
        const drawing = (
          <>
            <text x={0} y={y + 23}>
              {bar.label}
            </text>
            <rect class="chart-track" x={labelWidth} y={y + 10} width={room} height={16} rx={3} />
            <rect class="chart-1" x={labelWidth} y={y + 10} width={length} height={16} rx={3} />
            <text x={labelWidth + room + 12} y={y + 23}>
              {said}
            </text>
          </>
        );
        return bar.href ? (
          <a key={bar.key} href={bar.href} aria-label={t(words.bar(bar.label, said))}>
            <rect class="chart-hit" x={0} y={y} width={width} height={rowHeight} />
            {drawing}
          </a>
        ) : (
          <g key={bar.key}>{drawing}</g>
        );
      })}
      <line class="chart-axis" x1={labelWidth} x2={labelWidth} y1={2} y2={height - 2} />
    </svg>
  );
};
