import type { Issue } from "../../../../kernel/problem.ts";
import type { Area, AreaLine, AreaPlan, Level } from "./model.ts";
import { words } from "./text.ts";

/** Column keys of an area file; issues name them. */
export type AreaColumn = "code" | "name" | "kana" | "level" | "parent";

type Standing = { readonly level: string; readonly parent: string | null; readonly area: Area };

const standingByCode = (areas: readonly Area[]): Map<string, Standing> => {
  const codes = new Map(areas.map((area) => [area.id, area.code]));
  return new Map(
    areas.map((area) => [
      area.code,
      {
        level: area.level,
        parent: area.parent_id === null ? null : (codes.get(area.parent_id) ?? null),
        area,
      },
    ]),
  );
};

/** A file may name a level by its code or by its Japanese or English name. */
export const levelCode = (word: string, programmes: readonly (readonly Level[])[]): string | null =>
  programmes.flat().find((level) => level.code === word || level.names.includes(word))?.code ?? null;

/** True when some programme knows both levels, and none of those puts the child below the parent. */
const isUpsideDown = (child: string, parent: string, programmes: readonly (readonly Level[])[]): boolean => {
  const both = programmes
    .map((levels) => [
      levels.findIndex(({ code }) => code === child),
      levels.findIndex(({ code }) => code === parent),
    ])
    .filter(([c, p]) => c !== -1 && p !== -1);
  return both.length > 0 && both.every(([c = 0, p = 0]) => c <= p);
};

/**
 * Judges a whole file against what stands: every bad line and column, or a plan.
 * @param programmes the levels of each loaded programme, from the top
 */
export const planAreas = (
  standing: readonly Area[],
  lines: readonly AreaLine[],
  programmes: readonly (readonly Level[])[],
): { readonly issues: readonly Issue[]; readonly plan: AreaPlan } => {
  const known = standingByCode(standing);
  const first = new Map<string, AreaLine>();
  const issues: Issue[] = [];
  const wrong = (line: AreaLine, path: AreaColumn, message: Issue["message"]) =>
    issues.push({ path, message, line: line.line });
  const levels = new Map(lines.map((line) => [line, levelCode(line.level, programmes)]));

  for (const line of lines) {
    const twin = first.get(line.code);
    if (!/^\S{1,64}$/.test(line.code)) wrong(line, "code", line.code === "" ? words.needed : words.badCode);
    else if (twin) wrong(line, "code", words.twice(twin.line));
    else first.set(line.code, line);
  }
  const levelOf = (code: string) => {
    const line = first.get(code);
    return line ? (levels.get(line) ?? null) : (known.get(code)?.level ?? null);
  };
  for (const line of lines) {
    const level = levels.get(line) ?? null;
    const stands = known.get(line.code);
    if (line.name === "") wrong(line, "name", words.needed);
    if (line.level === "") wrong(line, "level", words.needed);
    else if (level === null) wrong(line, "level", words.unknownLevel(line.level, namesOf(programmes)));
    else if (stands && stands.level !== level) wrong(line, "level", words.otherLevel(stands.level));
    if (line.parent === "") continue;
    const parentLevel = levelOf(line.parent);
    if (!first.has(line.parent) && !known.has(line.parent)) {
      wrong(line, "parent", words.unknownParent(line.parent));
    } else if (level !== null && parentLevel !== null && isUpsideDown(level, parentLevel, programmes)) {
      wrong(line, "parent", words.upsideDown(level, parentLevel));
    }
  }
  const parentOf = (code: string): string | null => {
    const line = first.get(code);
    return line ? line.parent || null : (known.get(code)?.parent ?? null);
  };
  for (const line of first.values()) {
    const circle = circleFrom(line.code, parentOf);
    if (circle) wrong(line, "parent", words.circle(circle));
  }
  if (issues.length > 0) return { issues: sortByLine(issues), plan: { add: [], change: [], unchanged: 0 } };
  return { issues: [], plan: planOf([...first.values()], levels, known, parentOf) };
};

const namesOf = (programmes: readonly (readonly Level[])[]): string[] => [
  ...new Set(programmes.flat().map(({ code, names }) => names[0] ?? code)),
];

const sortByLine = (issues: Issue[]): Issue[] => issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));

/** The codes met when walking up from `start`, if the walk comes back to it. */
const circleFrom = (start: string, parentOf: (code: string) => string | null): string[] | null => {
  const path = [start];
  const seen = new Set(path);
  for (let next = parentOf(start); next !== null; next = parentOf(next)) {
    path.push(next);
    if (next === start) return path;
    if (seen.has(next)) return null;
    seen.add(next);
  }
  return null;
};

const planOf = (
  lines: readonly AreaLine[],
  levels: ReadonlyMap<AreaLine, string | null>,
  known: ReadonlyMap<string, Standing>,
  parentOf: (code: string) => string | null,
): AreaPlan => {
  const settled = lines.map((line) => ({ ...line, level: levels.get(line) ?? line.level }));
  const isSame = (line: AreaLine) => {
    const stands = known.get(line.code);
    return (
      stands?.area.name === line.name &&
      (line.kana === "" || stands.area.kana === line.kana) &&
      // An empty parent in the file leaves the place of a known area alone.
      (line.parent === "" || stands.parent === line.parent)
    );
  };
  const depth = (code: string): number => {
    const parent = parentOf(code);
    return parent === null ? 0 : 1 + depth(parent);
  };
  const add = settled.filter(({ code }) => !known.has(code));
  const depths = new Map(add.map((line) => [line, depth(line.code)]));
  const stay = settled.filter(({ code }) => known.has(code));
  return {
    add: add.sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0)),
    change: stay.filter((line) => !isSame(line)),
    unchanged: stay.filter(isSame).length,
  };
};
