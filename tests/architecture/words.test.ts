import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { powers } from "../../src/modules/foundation/programme/powers.ts";
import { map } from "../../src/modules/map.ts";
import { isTest, sources } from "./source.ts";

const root = resolve(import.meta.dirname, "../..");
/** Where a catalogue has a word without letters in one of its languages. Words made from numbers are left to their pages. */
const emptyIn = (value: unknown, path: string): string[] => {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string"
      ? inner.trim() === ""
        ? [`${path}.${key}`]
        : []
      : emptyIn(inner, `${path}.${key}`),
  );
};

describe("the words", () => {
  it("stand in every catalogue in both languages", async () => {
    const catalogues = sources().filter(({ path }) => path.endsWith("/text.ts"));
    expect(catalogues.length).toBeGreaterThan(20);
    const empty: string[] = [];
    for (const { path } of catalogues) empty.push(...emptyIn(await import(join(root, path)), path));
    expect(empty).toEqual([]);
    // It loads every catalogue.
  }, 60_000);

  it("are each used by a file that has them from their catalogue", async () => {
    const all = sources().filter((source) => !isTest(source));
    const catalogues = all.filter(({ path }) => /\/(text|words)\.ts$/.test(path));
    const everything = all.map((one) => one.text).join("\n");
    const unused: string[] = [];
    for (const { path } of catalogues) {
      const importers = all.filter(({ imports }) => imports.includes(path));
      const doors = importers.filter((one) => one.path.endsWith("/index.ts")).map((one) => one.path);
      const used = [path, ...importers.map((one) => one.path)];
      const text = all
        .filter((one) => used.includes(one.path) || one.imports.some((target) => doors.includes(target)))
        .map((one) => one.text)
        .join("\n");
      const tails = [...text.matchAll(/\}([A-Z]\w*)`\]/g)].map(([, tail = ""]) => tail);
      // A word is asked for by its name, by a value of a union that is spelt out somewhere, or by such a value with a tail: `${field}Help`.
      for (const [name, catalogue] of Object.entries<object>(await import(join(root, path))))
        if (name.toLowerCase().endsWith("words"))
          for (const key of Object.keys(catalogue).filter((one) => /^[a-z]+$/i.test(one)))
            if (
              !tails.some((tail) => key.endsWith(tail)) &&
              !new RegExp(`\\.${key}\\b`).test(text) &&
              !new RegExp(`["']${key}["']`).test(everything)
            )
              unused.push(`${path}: ${name}.${key}`);
    }
    expect(unused).toEqual([]);
  }, 60_000);

  for (const name of Object.keys(map)) {
    const folder = join(root, "src/modules", name);
    const read = (file: string) =>
      existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : "";

    it(`of ${name} tell who may do what: every power of its policy, and none that doesn't exist`, () => {
      const readme = read("README.md");
      expect(readme, "a module without a README").not.toBe("");
      const powersIn = (text: string) =>
        [...text.matchAll(/`([a-z]+\.[a-z]+)`/g)].map((match) => match[1] ?? "");
      const told = powersIn(readme);
      // Outside of the tables a README may name a key of the definition in the same way.
      const tabled = powersIn(readme.replace(/^(?!\|).*$/gm, ""));
      const asked = powers.filter((power) => read("policy.ts").includes(`"${power}"`));
      const families = new Set(powers.map((power) => power.split(".")[0]));
      const known: readonly string[] = powers;
      expect(asked.filter((power) => !told.includes(power))).toEqual([]);
      expect(
        tabled.filter((word) => families.has(word.split(".")[0] ?? "") && !known.includes(word)),
      ).toEqual([]);
    });
  }
});
