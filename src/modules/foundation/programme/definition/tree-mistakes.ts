import type { Mistake } from "./mistake.ts";
import { officialCode } from "./parts.ts";
import type { Source } from "./source.ts";
import { words } from "./text.ts";
import { type Found, words as strings, visit, word } from "./visit.ts";

/** Trees that don't hang together: circles, levels skipped, a branch outside its centre, codes that can't be. */
export const treeMistakes = (source: Source): Mistake[] => {
  const areas = parentsOf(source, "areas.*", "key");
  const centres = parentsOf(source, "centres.*", "code");
  return [
    ...circles(source, areas),
    ...circles(source, centres),
    ...levelMistakes(source, areas),
    ...branchesOutside(source, areas, centres),
    ...wrongOfficialCodes(source),
  ];
};

type Branch = Found & { readonly name: string; readonly parent: string | undefined };
type Tree = ReadonlyMap<string, Branch>;

const parentsOf = (source: Source, pattern: string, naming: string): Tree =>
  new Map(
    visit(source.raw, pattern).flatMap((found): [string, Branch][] => {
      const name = word(found.value, naming);
      return name === undefined ? [] : [[name, { ...found, name, parent: word(found.value, "parent") }]];
    }),
  );

/** From a branch up to the root; stops where it meets itself. */
const lineage = (tree: Tree, name: string): string[] => {
  const line: string[] = [];
  for (let at: string | undefined = name; at !== undefined && !line.includes(at); at = tree.get(at)?.parent)
    line.push(at);
  return line;
};

/** Each circle is told once, at the member written first. */
const circles = (source: Source, tree: Tree): Mistake[] => {
  const told = new Set<string>();
  return [...tree.values()].flatMap(({ name, path }) => {
    const line = lineage(tree, name);
    if (tree.get(line.at(-1) ?? "")?.parent !== name || line.some((member) => told.has(member))) return [];
    for (const member of line) told.add(member);
    return [source.mistake([...path, "parent"], words.cycle([...line, name]))];
  });
};

const levelMistakes = (source: Source, areas: Tree): Mistake[] => {
  const levels = strings(visit(source.raw, "levels.*.code"));
  const top = levels[0];
  return [...areas.values()].flatMap(({ path, value, parent }) => {
    const level = word(value, "level");
    if (top === undefined || level === undefined || !levels.includes(level)) return [];
    if (parent === undefined) return level === top ? [] : [source.mistake(path, words.noParent(top))];
    if (level === top) return [source.mistake([...path, "parent"], words.topWithParent(top))];
    const above = word(areas.get(parent)?.value, "level");
    return above === undefined || levels.indexOf(above) === levels.indexOf(level) - 1
      ? []
      : [source.mistake([...path, "parent"], words.wrongLevel(level, above))];
  });
};

const branchesOutside = (source: Source, areas: Tree, centres: Tree): Mistake[] =>
  [...centres.values()].flatMap(({ path, value, parent }) => {
    const around = strings(visit(parent === undefined ? null : centres.get(parent)?.value, "serves.*"));
    if (parent === undefined || around.length === 0) return [];
    return visit(value, "serves.*").flatMap(({ path: inside, value: area }) =>
      typeof area !== "string" ||
      !areas.has(area) ||
      lineage(areas, area).some((above) => around.includes(above))
        ? []
        : [source.mistake([...path, ...inside], words.outsideParentCentre(area, parent))],
    );
  });

const wrongOfficialCodes = (source: Source): Mistake[] =>
  visit(source.raw, "areas.*.code").flatMap(({ path, value }) =>
    typeof value === "string" && officialCode.test(value) && !hasCheckDigit(value)
      ? [source.mistake(path, words.notOfficial(value))]
      : [],
  );

/** Weights 6 to 2, modulus 11, last digit of the rest: the check digit of 全国地方公共団体コード. */
const hasCheckDigit = (code: string): boolean => {
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return (11 - (sum % 11)) % 10 === Number(code[5]);
};
