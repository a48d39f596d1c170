import type { Translate } from "../../../../kernel/say.ts";
import { barHeight, clientWords, councilWords } from "./body-words.ts";
import { breakLines } from "./line-breaks.ts";
import type { Bond, CentreOnDay, Organisation } from "./organisation.ts";
import { centreWords, postWords, smallPostWords } from "./post-words.ts";
import { Arrow, type Box, heightOf, Panel, type Word, Words } from "./shapes.tsx";
import { words } from "./text.ts";

const width = 1200;
const margin = 24;
const gap = 60;
const between = 16;
const mostColumns = 5;
const smallestCard = 190;

type Card = { readonly box: Box; readonly words: readonly Word[]; readonly outside: boolean };
type Column = {
  readonly centre: CentreOnDay;
  readonly box: Box;
  readonly head: readonly Word[];
  readonly own: Card | null;
  readonly cards: readonly Card[];
};

/** Several centres side by side, the branches of each as a tidy grid below its own posts. */
export const drawManyCentres = (organisation: Organisation, t: Translate) => {
  const { centres } = organisation;
  const across = Math.min(mostColumns, centres.length);
  const columnWidth = (width - 2 * margin - (across - 1) * between) / across;
  const clientLines = clientWords(organisation, t, width - 2 * margin - 32);
  const clientBox: Box = { x: margin, y: margin, w: width - 2 * margin, h: barHeight(clientLines) };

  // Laid once to learn the tallest card, so that the cards of all columns stand in line.
  const column = (centre: CentreOnDay, index: number, y: number, card: number) =>
    layColumn(centre, { x: margin + index * (columnWidth + between), y, w: columnWidth, h: 0 }, t, card);
  const tallest = Math.max(
    0,
    ...centres.flatMap((centre) => column(centre, 0, 0, 0).cards.map(({ box }) => box.h)),
  );
  const columns: Column[] = [];
  let y = clientBox.y + clientBox.h + gap;
  for (let first = 0; first < centres.length; first += across) {
    const top = y;
    const row = centres
      .slice(first, first + across)
      .map((centre, index) => column(centre, index, top, tallest));
    const h = Math.max(...row.map(({ box }) => box.h));
    columns.push(...row.map((one) => ({ ...one, box: { ...one.box, h } })));
    y += h + between;
  }
  const legend = legendWords(organisation, t, width - 2 * margin - 32);
  const councilLines = councilWords(organisation, t, width - 2 * margin - 32);
  const councilBox: Box = {
    x: margin,
    y: y - between + gap,
    w: width - 2 * margin,
    h: barHeight(councilLines),
  };
  const firstRow = columns.slice(0, across);
  const lastRow = columns.slice(Math.floor((columns.length - 1) / across) * across);

  return {
    width,
    height: councilBox.y + councilBox.h + heightOf(legend) + margin + (legend.length > 0 ? 12 : 0),
    drawing: (
      <>
        <Panel box={clientBox} fill="client" />
        <Words at={{ x: clientBox.x + 16, y: clientBox.y + 12 }} words={clientLines} />
        {columns.map((column) => (
          <ColumnShape key={column.centre.code} column={column} bonds={organisation.bonds} t={t} />
        ))}
        {firstRow.map(({ centre, box }) => (
          <g key={centre.code}>
            <Arrow
              points={[
                { x: box.x + box.w * 0.2, y: clientBox.y + clientBox.h },
                { x: box.x + box.w * 0.2, y: box.y },
              ]}
              label={t(
                words.relations([
                  "commissions",
                  ...relationsBetween(organisation.bonds, ["client"], codesOf(centre)),
                ]),
              )}
            />
            <Upward
              organisation={organisation}
              centre={centre}
              box={box}
              top={clientBox.y + clientBox.h}
              t={t}
            />
          </g>
        ))}
        {lastRow.map(({ centre, box }) => {
          const relations = relationsBetween(organisation.bonds, codesOf(centre), ["councils"]);
          const x = box.x + box.w / 2;
          return (
            relations.length > 0 && (
              <Arrow
                key={centre.code}
                points={[
                  { x, y: box.y + box.h },
                  { x, y: councilBox.y },
                ]}
                label={t(words.relations(relations))}
              />
            )
          );
        })}
        <Panel box={councilBox} fill="council" />
        <Words at={{ x: councilBox.x + 16, y: councilBox.y + 12 }} words={councilLines} />
        <Words at={{ x: margin + 16, y: councilBox.y + councilBox.h + 10 }} words={legend} />
      </>
    ),
  };
};

const Upward = ({
  organisation,
  centre,
  box,
  top,
  t,
}: {
  organisation: Organisation;
  centre: CentreOnDay;
  box: Box;
  top: number;
  t: Translate;
}) => {
  const relations = relationsBetween(organisation.bonds, codesOf(centre), ["client"]);
  const x = box.x + box.w * 0.65;
  return relations.length === 0 ? null : (
    <Arrow
      points={[
        { x, y: box.y },
        { x, y: top },
      ]}
      label={t(words.relations(relations))}
    />
  );
};

const ColumnShape = ({ column, bonds, t }: { column: Column; bonds: readonly Bond[]; t: Translate }) => {
  const { centre, box, head, own, cards } = column;
  const down = relationsBetween(
    bonds,
    centre.posts.map(({ code }) => code),
    branchesOf(centre).flatMap(({ posts }) => posts.map(({ code }) => code)),
  );
  const [top] = cards;
  const x = box.x + box.w / 2;
  return (
    <g>
      <Panel box={box} fill="centre" dashed={centre.contract === null} />
      <Words at={{ x: box.x + 14, y: box.y + 10 }} words={head} />
      {own && <Panel box={own.box} fill="paper" />}
      {own && <Words at={{ x: own.box.x + 12, y: own.box.y + 8 }} words={own.words} />}
      {own && top && down.length > 0 && (
        <g>
          <Arrow
            points={[
              { x, y: own.box.y + own.box.h },
              { x, y: top.box.y },
            ]}
          />
          <Words
            at={{ x: x + 10, y: own.box.y + own.box.h + 9 }}
            words={[{ text: t(words.relations(down)), size: 13 }]}
          />
        </g>
      )}
      {cards.map((card, index) => (
        <g key={index}>
          <Panel box={card.box} fill="paper" dashed={card.outside} />
          <Words at={{ x: card.box.x + 12, y: card.box.y + 6 }} words={card.words} />
        </g>
      ))}
    </g>
  );
};

const layColumn = (centre: CentreOnDay, at: Box, t: Translate, leastCard: number): Column => {
  const inner = at.w - 24;
  const head = centreWords(centre, t, inner - 8, 16);
  let y = at.y + heightOf(head) + 20;
  const ownWords = centre.posts.flatMap((post) => postWords(post, t, inner - 24, 14));
  const own =
    ownWords.length > 0
      ? { box: { x: at.x + 12, y, w: inner, h: heightOf(ownWords) + 16 }, words: ownWords, outside: false }
      : null;
  if (own) y += own.box.h + 40;
  const branches = branchesOf(centre);
  const across = Math.max(1, Math.min(branches.length, Math.floor((inner + 8) / (smallestCard + 8))));
  const w = (inner - (across - 1) * 8) / across;
  const lines = branches.map((branch): Word[] => [
    ...breakLines(t(branch.name), 14, w - 24).map((text) => ({ text, size: 14, bold: true })),
    ...branch.posts.flatMap((post) => smallPostWords(post, t, w - 24, 12)),
  ]);
  const h = Math.max(leastCard, ...lines.map((card) => heightOf(card) + 16));
  const cards = branches.map(
    (branch, index): Card => ({
      box: { x: at.x + 12 + (index % across) * (w + 8), y: y + Math.floor(index / across) * (h + 8), w, h },
      words: lines[index] ?? [],
      outside: branch.contract === null,
    }),
  );
  y += Math.ceil(branches.length / across) * (h + 8);
  return { centre, head, own, cards, box: { ...at, h: y + 6 - at.y - (cards.length > 0 ? 0 : 30) } };
};

/** Every centre below, however deep. */
const branchesOf = (centre: CentreOnDay): CentreOnDay[] =>
  centre.branches.flatMap((branch) => [branch, ...branchesOf(branch)]);

const codesOf = (centre: CentreOnDay): string[] =>
  [centre, ...branchesOf(centre)].flatMap(({ posts }) => posts.map(({ code }) => code));

const relationsBetween = (
  bonds: readonly Bond[],
  from: readonly string[],
  to: readonly string[],
): Bond["relations"][number][] => [
  ...new Set(
    bonds
      .filter((bond) => from.includes(bond.from) && to.includes(bond.to))
      .flatMap(({ relations }) => relations),
  ),
];

/** What goes on between the posts of one centre is the same in all of them, so it is said once, below. */
const legendWords = (organisation: Organisation, t: Translate, room: number): Word[] => {
  const all = organisation.centres.flatMap((centre) => [centre, ...branchesOf(centre)]);
  const lines = organisation.bonds.flatMap(({ from, to, relations }) =>
    all
      .map(({ posts }) => [posts.find(({ code }) => code === from), posts.find(({ code }) => code === to)])
      .flatMap(([one, other]) =>
        one && other ? [t(words.bond(one.name, other.name, words.relations(relations)))] : [],
      )
      .slice(0, 1),
  );
  return lines.length === 0
    ? []
    : breakLines(`${t(words.inside)}　${lines.join("　")}`, 13, room).map(
        (text): Word => ({ text, size: 13, tone: "soft" }),
      );
};
