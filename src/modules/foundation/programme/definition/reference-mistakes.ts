import type { Mistake } from "./mistake.ts";
import { nearest } from "./nearest.ts";
import { bodies } from "./posts.ts";
import type { Source } from "./source.ts";
import { words } from "./text.ts";
import { field, words as strings, visit, word } from "./visit.ts";

/** Who may be named from where: what a pattern finds must be among what the pool finds. */
const references: readonly { from: string; list: string; pool: string; also?: readonly string[] }[] = [
  { from: "client.area", list: "areas", pool: "areas.*.key" },
  { from: "areas.*.level", list: "levels", pool: "levels.*.code" },
  { from: "areas.*.parent", list: "areas", pool: "areas.*.key" },
  { from: "contracts.*.centres.*", list: "centres", pool: "centres.*.code" },
  { from: "centres.*.kind", list: "centreKinds", pool: "centreKinds.*.code" },
  { from: "centres.*.serves.*", list: "areas", pool: "areas.*.key" },
  { from: "centres.*.parent", list: "centres", pool: "centres.*.code" },
  { from: "posts.*.seats.*.kind", list: "centreKinds", pool: "centreKinds.*.code" },
  { from: "posts.*.seats.*.centre", list: "centres", pool: "centres.*.code" },
  { from: "posts.*.relations.*.*", list: "posts", pool: "posts.*.code", also: bodies },
  { from: "duties.*.group", list: "dutyGroups", pool: "dutyGroups.*.code" },
  { from: "duties.*.axis", list: "axes", pool: "axes.*.code" },
  { from: "council.level", list: "levels", pool: "levels.*.code" },
  { from: "report.kind", list: "centreKinds", pool: "centreKinds.*.code" },
];

/** What must not be said twice. */
const unique = [
  "levels.*.code",
  "areas.*.key",
  "areas.*.code",
  "contracts.*.code",
  "centreKinds.*.code",
  "centres.*.code",
  "posts.*.code",
  "axes.*.code",
  "dutyGroups.*.code",
  "duties.*.key",
  "council.stages.*.code",
  "council.fields.*.code",
  "record.how.*.code",
  "record.generations.*.code",
  "report.sections.*.content",
];

export const referenceMistakes = (source: Source): Mistake[] => [
  ...references.flatMap(({ from, list, pool, also = [] }) =>
    unknownReferences(source, from, list, pool, also),
  ),
  ...unique.flatMap((pattern) => repeated(source, visit(source.raw, pattern))),
  ...repeatedSigns(source),
];

const unknownReferences = (
  source: Source,
  from: string,
  list: string,
  pool: string,
  also: readonly string[],
) => {
  const listed = strings(visit(source.raw, pool));
  // Where the list itself is missing, saying so once is enough — unless nothing has to be listed at all.
  if (listed.length === 0 && !Array.isArray(field(source.raw, list))) return [];
  const known = [...listed, ...also];
  return visit(source.raw, from).flatMap(({ path, value }) =>
    typeof value !== "string" || known.includes(value)
      ? []
      : [source.mistake(path, words.unknownReference(value, list, nearest(value, known), known))],
  );
};

const repeated = (source: Source, found: ReturnType<typeof visit>): Mistake[] => {
  const firstLine = new Map<string, number>();
  return found.flatMap(({ path, value }) => {
    if (typeof value !== "string") return [];
    const first = firstLine.get(value);
    if (first !== undefined) return [source.mistake(path, words.twice(value, first))];
    firstLine.set(value, source.mistake(path, words.empty).line);
    return [];
  });
};

/** The same sign (ア) may stand in two groups, but not twice in one. */
const repeatedSigns = (source: Source): Mistake[] => {
  const groups = Map.groupBy(visit(source.raw, "duties.*"), ({ value }) => word(value, "group"));
  return [...groups.values()].flatMap((duties) =>
    repeated(
      source,
      duties.flatMap(({ path, value }) => {
        const sign = word(value, "code");
        return sign === undefined ? [] : [{ path: [...path, "code"], value: sign }];
      }),
    ),
  );
};
