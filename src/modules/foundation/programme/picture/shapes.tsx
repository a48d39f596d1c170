import { palette } from "./palette.ts";

export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
export type Point = { readonly x: number; readonly y: number };

type Fill = "paper" | "client" | "centre" | "council";
const edges: Record<Fill, string> = {
  paper: palette.edge,
  client: palette.edge,
  centre: palette.centreEdge,
  council: palette.councilEdge,
};

export const Panel = ({ box, fill, dashed = false }: { box: Box; fill: Fill; dashed?: boolean }) => (
  <rect
    class={`picture-${fill}`}
    x={box.x}
    y={box.y}
    width={box.w}
    height={box.h}
    rx="8"
    fill={palette[fill]}
    stroke={edges[fill]}
    stroke-dasharray={dashed ? "6 4" : undefined}
  />
);

export type Word = {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly tone?: "ink" | "soft" | "vacant";
};

export const lineHeight = (size: number): number => Math.round(size * 1.5);
export const heightOf = (words: readonly Word[]): number =>
  words.reduce((sum, { size }) => sum + lineHeight(size), 0);

/** Lines of text below each other, from the top left corner given. */
export const Words = ({
  at,
  words,
  middle = false,
}: {
  at: Point;
  words: readonly Word[];
  middle?: boolean;
}) => {
  let y = at.y;
  return words.map((word, index) => {
    y += lineHeight(word.size);
    const tone = word.tone ?? "ink";
    return (
      <text
        key={index}
        class={`picture-${tone}`}
        x={at.x}
        y={y - word.size * 0.35}
        font-size={word.size}
        font-weight={word.bold ? "700" : undefined}
        text-anchor={middle ? "middle" : undefined}
        fill={palette[tone]}
      >
        {word.text}
      </text>
    );
  });
};

/** A line with its head at the last point; its word stands on the right of it, at the height given. */
export const Arrow = ({
  points,
  label = "",
  labelY,
}: {
  points: readonly Point[];
  label?: string;
  labelY?: number;
}) => {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return null;
  const back = end.y >= before.y ? -9 : 9;
  const size = 13;
  return (
    <g>
      <path
        class="picture-line"
        d={`M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`}
        fill="none"
        stroke={palette.line}
        stroke-width="1.5"
      />
      <path
        class="picture-head"
        d={`M${end.x} ${end.y}L${end.x - 5} ${end.y + back}L${end.x + 5} ${end.y + back}Z`}
        fill={palette.line}
      />
      {label !== "" && (
        <text
          class="picture-ink"
          x={end.x + 9}
          y={(labelY ?? (before.y + end.y) / 2) + size * 0.35}
          font-size={size}
          fill={palette.ink}
        >
          {label}
        </text>
      )}
    </g>
  );
};
