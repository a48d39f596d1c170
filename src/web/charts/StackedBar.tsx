import { useId } from "preact/hooks";
import { formatNumber } from "../../kernel/era.ts";
import type { Text, Translate } from "../../kernel/say.ts";
import { at } from "./scale.ts";
import { words } from "./text.ts";

export type Part = {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly href?: string | null;
};
type Asked = { readonly t: Translate; readonly title: Text; readonly parts: readonly Part[] };

const width = 640;
const height = 40;

/** Fills differ in brightness as well as in hue, and by a pattern from the third on. */
const fills = ["chart-1", "chart-3", "chart-2", "chart-4"] as const;
const fillOf = (place: number): string => fills[place % fills.length] ?? "chart-1";

const Fill = ({ place, id, x, w, h }: { place: number; id: string; x: number; w: number; h: number }) => (
  <>
    <rect class={fillOf(place)} x={x} y={0} width={w} height={h} />
    {place >= 2 && (
      <rect fill={`url(#${id}-${place % 2 === 0 ? "slant" : "dots"})`} x={x} y={0} width={w} height={h} />
    )}
  </>
);

/** Shares of one whole, with a key that says each in words and numbers. */
export const StackedBar = ({ t, title, parts }: Asked) => {
  const id = useId();
  const whole = parts.reduce((sum, part) => sum + part.value, 0);
  let start = 0;
  const placed = parts.map((part, place) => {
    const x = start;
    start += whole > 0 ? (part.value / whole) * width : 0;
    return { ...part, place, x: at(x), w: at(Math.max(0, start - x - 2)) };
  });
  return (
    <>
      <svg
        class="stack-drawing"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={`${id}-title`}
      >
        <title id={`${id}-title`}>{t(title)}</title>
        <defs>
          <pattern
            id={`${id}-slant`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line class="chart-hatch" x1="0" x2="0" y1="0" y2="8" />
          </pattern>
          <pattern id={`${id}-dots`} width="8" height="8" patternUnits="userSpaceOnUse">
            <line class="chart-hatch" x1="0" x2="8" y1="4" y2="4" />
          </pattern>
        </defs>
        {whole === 0 ? (
          <rect class="chart-track" x={0} y={0} width={width} height={height} rx={4} />
        ) : (
          placed.map((part) => (
            <Fill key={part.key} place={part.place} id={id} x={part.x} w={part.w} h={height} />
          ))
        )}
      </svg>
      <ul class="chart-key">
        {placed.map((part) => (
          <li key={part.key}>
            <svg viewBox="0 0 18 18" aria-hidden="true">
              <Fill place={part.place} id={id} x={0} w={18} h={18} />
            </svg>
            {part.href ? (
              <a href={part.href}>{t(words.bar(part.label, formatNumber(part.value)))}</a>
            ) : (
              t(words.bar(part.label, formatNumber(part.value)))
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
