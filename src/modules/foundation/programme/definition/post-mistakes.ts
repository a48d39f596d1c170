import { powers } from "../powers.ts";
import type { Mistake } from "./mistake.ts";
import type { Path, Source } from "./source.ts";
import { words } from "./text.ts";
import { field, visit, word } from "./visit.ts";

/** Seats without a place, powers that reach nowhere, arrows that turn back, steps nobody may take. */
export const postMistakes = (source: Source): Mistake[] => [
  ...visit(source.raw, "posts.*").flatMap(({ path, value }) => [
    ...seatMistakes(source, path, value),
    ...reachMistakes(source, path, value),
    ...selfMistakes(source, path, value),
  ]),
  ...workflowMistakes(source),
];

const seatMistakes = (source: Source, path: Path, post: unknown): Mistake[] => {
  const side = word(post, "side");
  const seats = visit(post, "seats.*");
  if (seats.length > 0 && (side === "client" || side === "council"))
    return [source.mistake([...path, "seats"], words.seatOutsideCentre(side), "key")];
  return seats.flatMap(({ path: inside, value: seat }) => {
    if (typeof seat !== "object" || seat === null) return [];
    const [kind, centre] = [field(seat, "kind"), field(seat, "centre")];
    if (kind === undefined && centre === undefined)
      return [source.mistake([...path, ...inside], words.seatNowhere)];
    return kind !== undefined && centre !== undefined
      ? [source.mistake([...path, ...inside, "centre"], words.seatTwice, "key")]
      : [];
  });
};

const reachMistakes = (source: Source, path: Path, post: unknown): Mistake[] => {
  const side = word(post, "side");
  if (side !== "client" && side !== "council") return [];
  return visit(post, "powers.*").flatMap(({ path: inside, value }) =>
    value === "centre"
      ? [source.mistake([...path, ...inside], words.reachOutsideCentre(String(inside.at(-1))))]
      : [],
  );
};

const selfMistakes = (source: Source, path: Path, post: unknown): Mistake[] =>
  visit(post, "relations.*.*").flatMap(({ path: inside, value }) =>
    typeof value === "string" && value === word(post, "code")
      ? [source.mistake([...path, ...inside], words.relatesToItself(value))]
      : [],
  );

const workflowMistakes = (source: Source): Mistake[] => {
  const held = new Set(visit(source.raw, "posts.*.powers.*").map(({ path }) => String(path.at(-1))));
  return visit(source.raw, "report.workflow.*").flatMap(({ path, value }) =>
    typeof value !== "string" || held.has(value) || !powers.some((power) => power === value)
      ? []
      : [source.mistake(path, words.nobodyMay(value))],
  );
};
