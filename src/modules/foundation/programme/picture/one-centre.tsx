import type { Translate } from "../../../../kernel/say.ts";
import { barHeight, clientWords, councilWords } from "./body-words.ts";
import type { Bond, CentreOnDay, Organisation, PostHolders } from "./organisation.ts";
import { centreWords, postWords } from "./post-words.ts";
import { ranksOf } from "./ranks.ts";
import { Arrow, type Box, heightOf, Panel, type Point, type Word, Words } from "./shapes.tsx";
import { words } from "./text.ts";

const width = 960;
const margin = 24;
const gap = 72;
const lane = 130;
const aside = 196;

type Node = { readonly box: Box; readonly row: number; readonly words: readonly Word[] };

/** One centre between the client above and the councils below; every arrow runs upright where it can. */
export const drawOneCentre = (organisation: Organisation, centre: CentreOnDay, t: Translate) => {
  const bonds = organisation.bonds.filter(({ from, to }) => [from, to].every((end) => isShown(centre, end)));
  const rows = ranksOf(
    centre.posts.map(({ code }) => code),
    bonds,
  );
  const rowOf = (end: string): number =>
    end === "client" ? -1 : end === "councils" ? rows.length : rows.findIndex((row) => row.includes(end));
  const skips = bonds.filter(({ from, to }) => Math.abs(rowOf(from) - rowOf(to)) > 1);

  // The centre's own words stand on the left, where no arrow passes.
  const inner = { x: margin + aside + 20, w: width - 2 * margin - aside - 40 };
  const clientLines = clientWords(organisation, t, width - 2 * margin - 32);
  const clientBox: Box = { x: margin, y: margin, w: width - 2 * margin, h: barHeight(clientLines) };
  const frameTop = clientBox.y + clientBox.h + gap;
  const headLines = centreWords(centre, t, aside - 12, 18);

  const nodes = new Map<string, Node>();
  nodes.set("client", { box: clientBox, row: -1, words: clientLines });
  let y = frameTop + 20;
  for (const [row, codes] of rows.entries()) {
    // Arrows that pass a row keep a lane free beside it: on the right towards the councils, on the left from the client.
    const right = skips.some((bond) => passes(bond, row, rowOf) && !touchesClient(bond)) ? lane : 0;
    const left = skips.some((bond) => passes(bond, row, rowOf) && touchesClient(bond)) ? lane : 0;
    const ordered = codes.toSorted((one, other) => lean(skips, one) - lean(skips, other));
    const w = (inner.w - left - right - (ordered.length - 1) * 24) / ordered.length;
    const lines = ordered.map((code) => postWords(postOf(centre, code), t, w - 32, 16));
    const h = Math.max(...lines.map(heightOf)) + 24;
    for (const [index, code] of ordered.entries())
      nodes.set(code, {
        box: { x: inner.x + left + index * (w + 24), y, w, h },
        row,
        words: lines[index] ?? [],
      });
    y += h + gap;
  }
  const frame: Box = {
    x: margin,
    y: frameTop,
    w: width - 2 * margin,
    h: Math.max(y - gap + 20 - frameTop, heightOf(headLines) + 36),
  };
  const councilLines = councilWords(organisation, t, width - 2 * margin - 32);
  const councilBox: Box = { x: margin, y: frame.y + frame.h + gap, w: frame.w, h: barHeight(councilLines) };
  nodes.set("councils", { box: councilBox, row: rows.length, words: councilLines });

  return {
    width,
    height: councilBox.y + councilBox.h + margin,
    drawing: (
      <>
        <Panel box={clientBox} fill="client" />
        <Panel box={frame} fill="centre" dashed={centre.contract === null} />
        <Words at={{ x: margin + 16, y: frame.y + 18 }} words={headLines} />
        <Panel box={councilBox} fill="council" />
        {[...nodes].map(([code, node]) => (
          <g key={code}>
            {code !== "client" && code !== "councils" && <Panel box={node.box} fill="paper" />}
            <Words at={{ x: node.box.x + 16, y: node.box.y + 12 }} words={node.words} />
          </g>
        ))}
        {centre.contract && (
          <Arrow
            points={[
              { x: margin + aside / 2, y: clientBox.y + clientBox.h },
              { x: margin + aside / 2, y: frame.y },
            ]}
            label={t(words.relations(["commissions"]))}
          />
        )}
        {bonds.map((bond) => (
          <Arrow
            key={`${bond.from}-${bond.to}`}
            points={route(bond, bonds, skips, nodes, inner)}
            label={t(words.relations(bond.relations))}
            {...labelAt(bond, frame)}
          />
        ))}
      </>
    ),
  };
};

/** Arrows that leave the centre carry their word outside it, where nothing else stands. */
const labelAt = ({ from, to }: Bond, frame: Box): { labelY?: number } => {
  if (from === "client" || to === "client") return { labelY: frame.y - gap / 2 };
  return from === "councils" || to === "councils" ? { labelY: frame.y + frame.h + gap / 2 } : {};
};

const isShown = (centre: CentreOnDay, end: string): boolean =>
  end === "client" || end === "councils" || centre.posts.some(({ code }) => code === end);

const postOf = (centre: CentreOnDay, code: string): PostHolders => {
  const post = centre.posts.find((one) => one.code === code);
  if (!post) throw new Error(`The picture ranks a post the centre doesn't have: ${code}`);
  return post;
};

const touchesClient = ({ from, to }: Bond): boolean => from === "client" || to === "client";

const passes = ({ from, to }: Bond, row: number, rowOf: (end: string) => number): boolean =>
  Math.min(rowOf(from), rowOf(to)) < row && row < Math.max(rowOf(from), rowOf(to));

/** Posts whose arrows use a lane stand next to it. */
const lean = (skips: readonly Bond[], post: string): number => {
  const own = skips.filter(({ from, to }) => from === post || to === post);
  return own.length === 0 ? 0 : own.every(touchesClient) ? -1 : 1;
};

const route = (
  bond: Bond,
  bonds: readonly Bond[],
  skips: readonly Bond[],
  nodes: ReadonlyMap<string, Node>,
  inner: { x: number; w: number },
): Point[] => {
  const [from, to] = [nodes.get(bond.from), nodes.get(bond.to)];
  if (!from || !to) return [];
  const downward = from.row < to.row;
  const start = downward ? from.box.y + from.box.h : from.box.y;
  const end = downward ? to.box.y : to.box.y + to.box.h;
  const at = (x: number): Point[] => [
    clamped(x, from.box, start),
    ...bend(x, from.box, start, downward),
    ...bend(x, to.box, end, !downward).toReversed(),
    clamped(x, to.box, end),
  ];
  if (skips.includes(bond)) {
    const side = skips.filter((one) => touchesClient(one) === touchesClient(bond));
    const share = (lane / (side.length + 1)) * (side.indexOf(bond) + 1);
    return at(touchesClient(bond) ? inner.x + share - 40 : inner.x + inner.w - lane + share);
  }
  // Between neighbours: side by side with every other arrow of the same two.
  const both = bonds.filter((one) =>
    [one.from, one.to].every((code) => code === bond.from || code === bond.to),
  );
  const left = Math.max(from.box.x, to.box.x);
  const right = Math.min(from.box.x + from.box.w, to.box.x + to.box.w);
  if (right - left > 60) return at(left + ((right - left) / (both.length + 1)) * (both.indexOf(bond) + 1));
  return at(to.box.x + to.box.w / 2);
};

const reach = (x: number, box: Box): number => Math.min(Math.max(x, box.x + 16), box.x + box.w - 16);
const clamped = (x: number, box: Box, y: number): Point => ({ x: reach(x, box), y });

/** The elbow needed when a lane does not run over the box itself. */
const bend = (x: number, box: Box, y: number, downward: boolean): Point[] => {
  if (reach(x, box) === x) return [];
  const level = y + (downward ? 20 : -20);
  return [
    { x: reach(x, box), y: level },
    { x, y: level },
  ];
};
