import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AreaId } from "../../../../kernel/ids.ts";
import type { Area, AreaLine } from "./model.ts";
import { planAreas } from "./rules.ts";

const levels = [
  { code: "city", names: ["市", "city"] },
  { code: "ward", names: ["区", "ward"] },
  { code: "district", names: ["校区等地域", "district"] },
];
const line = (code: string, more: Partial<AreaLine> = {}): AreaLine => ({
  line: 2,
  code,
  name: code,
  kana: "",
  level: "区",
  parent: "",
  sample: false,
  ...more,
});
const stands = (id: number, code: string, level: string, parent: number | null = null): Area => ({
  id: id as AreaId,
  code,
  name: code,
  kana: null,
  level,
  parent_id: parent as AreaId | null,
  is_sample: false,
});
const problems = (standing: Area[], lines: AreaLine[]) =>
  planAreas(standing, lines, [levels]).issues.map(({ line: at, path, message }) => [at, path, message.en]);

describe("planning an import of areas", () => {
  it("puts parents first, whatever the order of the file", () => {
    const { plan } = planAreas(
      [],
      [line("c", { parent: "b", level: "district" }), line("b", { parent: "a" }), line("a", { level: "市" })],
      [levels],
    );
    expect(plan.add.map(({ code, level }) => [code, level])).toEqual([
      ["a", "city"],
      ["b", "ward"],
      ["c", "district"],
    ]);
  });

  it("changes nothing the second time", () => {
    const { plan } = planAreas(
      [stands(1, "a", "city"), stands(2, "b", "ward", 1)],
      [line("b", { parent: "a" }), line("a", { level: "city" })],
      [levels],
    );
    expect(plan).toEqual({ add: [], change: [], unchanged: 2 });
  });

  it("names an unknown parent, an unknown level, a double and a blank by line and column", () => {
    expect(
      problems(
        [],
        [
          line("a", { level: "町" }),
          line("a", { line: 3 }),
          line("b", { line: 4, parent: "nowhere" }),
          line("", { line: 5, name: "" }),
          line("x y", { line: 6 }),
        ],
      ),
    ).toEqual([
      [2, "level", 'No programme knows the level "町". Use one of: 市, 区, 校区等地域.'],
      [3, "code", "The same area code stands in line 2."],
      [
        4,
        "parent",
        'There is no area "nowhere". Give the code of an area in this file or already registered.',
      ],
      [5, "code", "Please fill this in."],
      [5, "name", "Please fill this in."],
      [6, "code", "An area code has no spaces and at most 64 characters."],
    ]);
  });

  it("names a circle, also one that closes through areas that stand", () => {
    expect(
      problems([stands(1, "a", "ward"), stands(2, "b", "ward", 1)], [line("a", { parent: "b" })]),
    ).toContainEqual([2, "parent", "The parents form a circle (a → b → a)."]);
    expect(problems([], [line("a", { parent: "a" })])).toContainEqual([
      2,
      "parent",
      "The parents form a circle (a → a).",
    ]);
  });

  it("refuses a ward below a district and a level that changes", () => {
    expect(
      problems(
        [stands(1, "d", "district"), stands(2, "w", "ward")],
        [line("x", { parent: "d" }), line("w", { line: 3, level: "市" })],
      ),
    ).toEqual([
      [2, "parent", 'An area of the level "ward" can\'t lie below one of the level "district".'],
      [3, "level", 'This area already stands at the level "ward", which can\'t change.'],
    ]);
  });

  it("always ends, and a plan without issues never has a child before its parent", () => {
    const code = fc.constantFrom("a", "b", "c", "d", "e");
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            code,
            parent: fc.oneof(code, fc.constant("")),
            level: fc.constantFrom("市", "区", "校区等地域"),
          }),
        ),
        (entries) => {
          const lines = entries.map((entry, index) => line(entry.code, { ...entry, line: index + 2 }));
          const { issues, plan } = planAreas([], lines, [levels]);
          if (issues.length > 0) return;
          const seen = new Set<string>([""]);
          for (const one of plan.add) {
            expect(seen.has(one.parent)).toBe(true);
            seen.add(one.code);
          }
        },
      ),
    );
  });
});
