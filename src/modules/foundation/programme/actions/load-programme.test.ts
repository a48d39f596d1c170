import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem, type TestDatabase, testDatabase } from "../../../../../tests/support/database.ts";
import { loadProgramme } from "../index.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const load = (fileName: string, change: (text: string) => string = (text) => text) =>
  asSystem(db, (ctx) => loadProgramme(ctx, { text: change(readFileSync(fileName, "utf8")), fileName }));

describe("loading a programme", () => {
  it("loads both schemes of the seed and a town of another shape into one installation", async () => {
    for (const file of [
      "programmes/tsurumi-2019.yaml",
      "programmes/osaka-2012.yaml",
      "tests/fixtures/programmes/yamanobe-town.yaml",
    ]) {
      expect(await load(file)).toMatchObject({ ok: true, value: { change: "new" } });
    }
    const counted = await db.owner.query(
      "select p.code, (select count(*)::int from programme.duty d where d.programme_id = p.id) as duties, (select count(*)::int from programme.centre c where c.programme_id = p.id) as centres from programme.programme p order by p.id",
    );
    expect(counted.rows.slice(0, 2)).toEqual([
      { code: "tsurumi-2019", duties: 12, centres: 1 },
      { code: "osaka-2012", duties: 9, centres: 29 },
    ]);
  });

  it("puts the block between city and ward where a later programme knows it", async () => {
    const path = await db.owner.query(
      "select a.level from programme.area_closure c join programme.area a on a.id = c.ancestor_id join programme.area w on w.id = c.descendant_id where w.code = '271241' order by c.depth",
    );
    expect(path.rows.map((row) => row.level)).toEqual(["ward", "block", "city"]);
  });

  it("changes nothing when the same file is loaded again", async () => {
    expect(await load("programmes/tsurumi-2019.yaml")).toMatchObject({
      ok: true,
      value: { change: "unchanged" },
    });
  });

  it("takes over a change and removes what the definition no longer names", async () => {
    const changed = await load("tests/fixtures/programmes/yamanobe-town.yaml", (text) => `${text}\n# 変更\n`);
    expect(changed).toMatchObject({ ok: true, value: { change: "changed" } });
  });

  it("refuses to stand beside the demonstration world", async () => {
    const refused = await asSystem(db, (ctx) =>
      loadProgramme(ctx, {
        text: readFileSync("programmes/tsurumi-2019.yaml", "utf8"),
        fileName: "x",
        demoToday: "2019-06-01",
      }),
    );
    expect(refused).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  });
});
