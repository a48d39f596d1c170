import { formatNumber } from "../../kernel/era.ts";
import type { Text, Translate } from "../../kernel/say.ts";
import { at, roundMaximum } from "./scale.ts";

export type Bar = {
  readonly key: string;
  /** Name before the bar, e.g. a duty's code or its short title. */
  readonly label: string;
  readonly value: number;
  /** What stands after the bar; without it, the value. */
  readonly said?: string;
  readonly href?: string | null;
};

type Asked = {
  readonly t: Translate;
  readonly title: Text;
  readonly bars: readonly Bar[];
  /** Labels are titles, not codes: they stand above their bars. */
  readonly long?: boolean;
};

/** Only the bars are drawn; labels and values stay text, which wraps, scales and can be read aloud. */
const Row = ({ bar, maximum }: { bar: Bar; maximum: number }) => (
  <>
    <span class="bar-label">{bar.label}</span>
    <svg class="bar-drawing" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="chart-track" width={100} height={10} />
      <rect class="chart-1" width={at((bar.value / maximum) * 100)} height={10} />
    </svg>
    <span class="bar-value">{bar.said ?? formatNumber(bar.value)}</span>
  </>
);

/** Horizontal bars on one common scale, each with its number and the way to what it counts. */
export const Bars = ({ t, title, bars, long }: Asked) => {
  const maximum = roundMaximum(bars.map((bar) => bar.value));
  return (
    <ul class={long ? "bars bars-long" : "bars"} aria-label={t(title)}>
      {bars.map((bar) => (
        <li key={bar.key}>
          {bar.href ? (
            <a class="bar" href={bar.href}>
              <Row bar={bar} maximum={maximum} />
            </a>
          ) : (
            <span class="bar">
              <Row bar={bar} maximum={maximum} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};
