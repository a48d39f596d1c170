import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import {
  checkDefinition,
  type Definition,
  type PostDefinition,
  type Power,
  powers,
} from "../../src/modules/foundation/programme/index.ts";
import { map } from "../../src/modules/map.ts";

const root = resolve(import.meta.dirname, "../..");
const definitions: readonly Definition[] = readdirSync(join(root, "programmes"))
  .filter((name) => name.endsWith(".yaml"))
  .sort()
  .map((name) => {
    const read = checkDefinition(readFileSync(join(root, "programmes", name), "utf8"), name);
    if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.error)}`);
    return read.value;
  });

const holders = (definition: Definition, power: Power): readonly PostDefinition[] =>
  definition.posts.filter((post) => post.powers[power] !== undefined);
const names = (posts: readonly PostDefinition[]): string =>
  posts.map(({ name }) => `${name.ja} (${name.en})`).join(", ") || "–";

const tableOf = (definition: Definition): string =>
  [
    `## ${definition.title.ja} — \`${definition.code}\``,
    "",
    "| Power | in every area of the centre | in the areas of the appointment |",
    "| ----- | --------------------------- | ------------------------------- |",
    ...powers.map((power) => {
      const reaching = (reach: string) =>
        names(holders(definition, power).filter((post) => post.powers[power] === reach));
      return `| \`${power}\` | ${reaching("centre")} | ${reaching("appointment")} |`;
    }),
    "",
  ].join("\n");

const page = `# Who holds which power

A post's powers come from the programme's definition and from nowhere else; what each power opens is in the README of the module that asks for it.
These tables are the definitions in \`programmes/\`, power by power. They are compared with them at every check; after a change of a definition,
\`npx vitest run tests/architecture/powers.test.ts -u\` writes them anew, and the difference is what a reviewer reads.

`;

describe("the powers", () => {
  it("are held by whom docs/powers.md says", async () => {
    await expect(page + definitions.map(tableOf).join("\n")).toMatchFileSnapshot(
      join(root, "docs/powers.md"),
    );
  });

  for (const definition of definitions) {
    it(`that a README of a module names are each held by somebody in ${definition.code}`, () => {
      const idle = Object.keys(map).flatMap((name) => {
        const readme = readFileSync(join(root, "src/modules", name, "README.md"), "utf8");
        return powers
          .filter((power) => readme.includes(`\`${power}\``) && holders(definition, power).length === 0)
          .map((power) => `${name}: ${power}`);
      });
      expect(idle).toEqual([]);
    });

    describe(`in ${definition.code}`, () => {
      const codes = (posts: readonly PostDefinition[]) => posts.map(({ code }) => code);
      const both = (one: Power, other: Power) =>
        codes(holders(definition, one).filter((post) => post.powers[other] !== undefined));

      it("nobody accepts a report but the client, and nobody who accepts also drafts or submits", () => {
        expect(holders(definition, "report.accept").map(({ side }) => side)).not.toContain("centre");
        expect(holders(definition, "report.accept").map(({ side }) => side)).not.toContain("council");
        expect([...both("report.accept", "report.submit"), ...both("report.accept", "report.draft")]).toEqual(
          [],
        );
      });

      it("whoever drafts or submits a report sees the numbers that it is compiled from", () => {
        for (const power of ["report.draft", "report.review", "report.submit"] as const)
          for (const needed of ["report.read", "board.read", "record.read"] as const)
            expect(both(power, needed), `${power} without ${needed}`).toEqual(
              codes(holders(definition, power)),
            );
      });

      it("a power to change comes with the power to see", () => {
        for (const [change, see] of [
          ["record.write", "record.read"],
          ["record.review", "record.read"],
          ["council.write", "council.read"],
          ["people.appoint", "people.read"],
          ["report.accept", "report.read"],
          ["request.file", "request.read"],
          ["request.handle", "request.read"],
        ] as const)
          expect(both(change, see), `${change} without ${see}`).toEqual(codes(holders(definition, change)));
      });

      it("a council's own people read; they ask, agree to their plan, keep their own accounts, and change nothing else", () => {
        const own = [
          "consultation.ask",
          "plan.agree",
          "ledger.enter",
          "ledger.approve",
          "ledger.audit",
          "ledger.publish",
          "subsidy.apply",
        ];
        const held = definition.posts
          .filter(({ side }) => side === "council")
          .flatMap((post) => Object.keys(post.powers));
        expect(held.filter((power) => !power.endsWith(".read") && !own.includes(power))).toEqual([]);
        expect(held).not.toContain("consultation.read");
        expect(held).not.toContain("people.read");
      });

      it("no post both writes and approves in a book, and who audits it does neither; outsiders only read", () => {
        expect(both("ledger.enter", "ledger.approve")).toEqual([]);
        expect(both("ledger.audit", "ledger.enter")).toEqual([]);
        expect(both("ledger.audit", "ledger.approve")).toEqual([]);
        expect(both("subsidy.apply", "subsidy.decide")).toEqual([]);
        for (const power of ["ledger.enter", "ledger.approve", "ledger.audit", "ledger.publish"] as const)
          expect(holders(definition, power).every(({ side }) => side === "council")).toBe(true);
      });

      it("somebody can bring in old records: writes and reviews", () => {
        expect(both("record.write", "record.review")).not.toEqual([]);
      });
    });
  }
});
