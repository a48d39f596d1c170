import { describe, expect, it } from "vitest";
import { map, schemas } from "../../src/modules/map.ts";
import { isTest, moduleOf, sources } from "./source.ts";

const all = sources();
const code = all.filter((source) => !isTest(source));

describe("the house", () => {
  it("has a map of doors without a circle", () => {
    const open = (name: string, path: readonly string[]): void => {
      expect(path, `circle: ${[...path, name].join(" → ")}`).not.toContain(name);
      for (const next of map[name] ?? []) open(next, [...path, name]);
    };
    for (const name of Object.keys(map)) open(name, []);
  });

  it("lists every module in the map, and only those", () => {
    const found = new Set(code.map((source) => moduleOf(source.path)).filter((name) => name !== null));
    expect([...found].sort()).toEqual(Object.keys(map).sort());
  });

  it("enters a module only through its door, and only where the map allows it", () => {
    const wrong = code.flatMap((source) => {
      const from = moduleOf(source.path);
      return source.imports
        .filter((target) => moduleOf(target) !== null && moduleOf(target) !== from)
        .filter((target) => {
          const to = moduleOf(target) ?? "";
          const allowed = from === null || (map[from] ?? []).includes(to);
          return !allowed || target !== `src/modules/${to}/index.ts`;
        })
        .map((target) => `${source.path} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("lets nothing walk back: kernel stands alone, the platform knows no module, modules know no page", () => {
    const layers = ["src/kernel/", "src/platform/", "src/modules/"];
    const wrong = code.flatMap((source) => {
      const layer = layers.findIndex((prefix) => source.path.startsWith(prefix));
      if (layer < 0) return [];
      const allowed = layers.slice(0, layer + 1);
      return source.imports
        .filter((target) => !allowed.some((prefix) => target.startsWith(prefix)))
        .map((target) => `${source.path} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("keeps rules pure: no database, no clock, no network", () => {
    const wrong = code
      .filter((source) => /\/rules(\/|\.ts$)/.test(source.path))
      .filter((source) =>
        /new Date\(\)|Date\.now|Math\.random|from "kysely"|from "pg"|from "node:(fs|net|http)/.test(
          source.text,
        ),
      )
      .map((source) => source.path);
    expect(wrong).toEqual([]);
  });

  it("opens transactions in one place only", () => {
    const wrong = code
      .filter((source) => source.path !== "src/platform/database/run-as.ts")
      .filter(
        (source) =>
          // A browser's own storage has transactions of its own.
          /^src\/(modules|web\/(?!islands\/))/.test(source.path) &&
          /"begin|'begin|`begin|\.transaction\(/i.test(source.text),
      )
      .map((source) => source.path);
    expect(wrong).toEqual([]);
  });

  it("leaves each schema's tables to their owner when they are changed", () => {
    const changing =
      /(?:insertInto|updateTable|deleteFrom|replaceInto)\(\s*["'`]([a-z]+)\.|\b(?:insert into|update|delete from)\s+([a-z]+)\./gi;
    const wrong = code
      .filter((source) => !/^src\/(demo|cli)\//.test(source.path))
      .flatMap((source) =>
        [...source.text.matchAll(changing)]
          .map((match) => match[1] ?? match[2] ?? "")
          .filter((schema) => schemas[schema] !== undefined && !source.path.startsWith(schemas[schema] ?? ""))
          .map((schema) => `${source.path} writes ${schema}`),
      );
    expect(wrong).toEqual([]);
  });

  it("has no page that speaks SQL", () => {
    const wrong = code
      .filter(
        (source) =>
          source.path.startsWith("src/web/") &&
          /\bsql`|\.selectFrom\(|\.insertInto\(|\.updateTable\(|\.deleteFrom\(/.test(source.text),
      )
      .map((source) => source.path);
    expect(wrong).toEqual([]);
  });
});

describe("the files", () => {
  const lines = (text: string) => text.split("\n").length - 1;

  it("stay small: none above 400 lines, median at most 80", () => {
    const sizes = code
      .map((source) => ({ path: source.path, lines: lines(source.text) }))
      .sort((a, b) => a.lines - b.lines);
    const every = [...all, ...["tests", "bench", "scripts"].flatMap((folder) => sources(folder))];
    expect(every.filter((source) => lines(source.text) > 400).map((source) => source.path)).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]?.lines ?? 0).toBeLessThanOrEqual(80);
  });

  it("carry names that say something", () => {
    const empty = /(^|[/-])(utils?|helpers?|common|misc|manager|base)([/.-]|$)/;
    expect(all.map((source) => source.path).filter((path) => empty.test(path))).toEqual([]);
  });

  it("put no style and no script into the markup, so that the content policy can stay strict", () => {
    const wrong = code
      .filter(
        (source) =>
          /\.tsx$/.test(source.path) && /\sstyle=|dangerouslySetInnerHTML|\son[a-z]+="/.test(source.text),
      )
      .map((source) => source.path);
    expect(wrong).toEqual([]);
  });
});
