import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Text, Translate } from "../../kernel/say.ts";
import { at, roundMaximum } from "./scale.ts";
import { words } from "./text.ts";

/** What is drawn of each panel: the first solid, the second as an outline, so that colour alone says nothing. */
export type Series = { readonly key: string; readonly label: Text };
export type Panel = {
  readonly key: string;
  readonly label: string;
  /** One for each series. */
  readonly values: readonly number[];
};

type Asked = {
  readonly t: Translate;
  readonly title: Text;
  readonly series: readonly Series[];
  readonly panels: readonly Panel[];
  /** How a value is written, e.g. as yen. */
  readonly written: (value: number) => string;
  /** The table behind it. */
  readonly children: ComponentChildren;
};

const width = 200;
const thick = 10;
const gap = 3;

const Drawn = ({
  t,
  panel,
  series,
  top,
  written,
}: Pick<Asked, "t" | "series" | "written"> & { panel: Panel; top: number }) => {
  const id = useId();
  const height = series.length * (thick + gap) - gap;
  const said = series
    .map(({ label }, place) => `${t(label)} ${written(panel.values[place] ?? 0)}`)
    .join("、");
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-labelledby={id}>
      <title id={id}>{`${panel.label}: ${said}`}</title>
      {series.map(({ key }, place) => {
        const value = Math.max(0, panel.values[place] ?? 0);
        const y = place * (thick + gap);
        return (
          <g key={key}>
            <rect class="bar-ground" x={0} y={y} width={width} height={thick} />
            <rect
              class={place === 0 ? "bar-value" : "bar-outline"}
              x={place === 0 ? 0 : 1}
              y={place === 0 ? y : y + 1}
              width={Math.max(0, at((value / top) * width) - (place === 0 ? 0 : 2))}
              height={place === 0 ? thick : thick - 2}
            />
          </g>
        );
      })}
    </svg>
  );
};

/** One small drawing for each row, all on one scale, each with its numbers in words; the whole table stands behind. */
export const Bars = ({ t, title, series, panels, written, children }: Asked) => {
  const top = roundMaximum(panels.flatMap(({ values }) => values));
  return (
    <figure class="bars">
      <figcaption class="soft small">{t(title)}</figcaption>
      <ul class="bars-panels">
        {panels.map((panel) => (
          <li key={panel.key} class="bars-panel">
            <span class="bars-label">{panel.label}</span>
            <Drawn t={t} panel={panel} series={series} top={top} written={written} />
            <span class="bars-values">
              {series.map(({ key, label }, place) => (
                <span key={key}>
                  {series.length > 1 && t(label)} {written(panel.values[place] ?? 0)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <details class="fold">
        <summary>{t(words.table)}</summary>
        {children}
      </details>
    </figure>
  );
};
