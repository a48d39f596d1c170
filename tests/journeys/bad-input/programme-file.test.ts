import { readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { programmeCheck } from "../../../src/cli/programme/check.ts";
import { programmeLoad } from "../../../src/cli/programme/load.ts";
import { buildAppointment, buildRecord } from "../../support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../../support/database.ts";

let db: TestDatabase;
let folder: string;
const sound = "tests/fixtures/programmes/yamanobe-town.yaml";
const town = readFileSync(sound, "utf8");

beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "programme-"));
  vi.stubEnv("LANG", "ja_JP.UTF-8");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await db.drop();
});

/** What the terminal shows for `machisen programme check` and `machisen programme load`. */
const told = async (command: "check" | "load", ...files: string[]) => {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line.replaceAll(`${folder}/`, ""));
  const spies = [vi.spyOn(console, "log"), vi.spyOn(console, "error")].map((spy) =>
    spy.mockImplementation(keep),
  );
  try {
    const code = await (command === "check"
      ? programmeCheck(files, keep, "ja")
      : programmeLoad(db.database, files));
    return { code, text: lines.join("\n") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};
const written = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const standing = async () =>
  (
    await db.owner.query(
      `select (select count(*)::int from programme.programme) as programmes, (select count(*)::int from programme.area) as areas,
              (select count(*)::int from programme.duty) as duties`,
    )
  ).rows[0];

// [what is wrong, what stands in the file, what is written instead (▲ = where it is told), what is said]
const mistakes: [string, string, string, string][] = [
  ["a wrong indent", "    kind: office\n", "   ▲kind: office\n", "字下げがずれています"],
  [
    "a duty of an unknown group",
    'code: "1", group: all',
    'code: "1", group: ▲al',
    "「al」は dutyGroups にありません → 「all」ではありませんか",
  ],
  [
    "an unknown duty field",
    "{ key: talk, code",
    "{ key: talk, ▲cod",
    "「cod」という項目はありません → 「code」ではありませんか",
  ],
  [
    "overlapping contract periods",
    "from: 2025-04-01, to: 2027-03-31, centres: [office]",
    "from: 2025-03-31, to: 2027-03-31, centres: [▲office]",
    "契約「first」と重なっています",
  ],
];

describe("a programme file", () => {
  it.each(mistakes)(
    "with %s is told by line and column, and nothing of it is loaded",
    async (_, from, to, message) => {
      const before = await standing();
      const marked = town.replace(from, to);
      const lines = marked.slice(0, marked.indexOf("▲")).split("\n");
      const place = `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
      const file = await written("bad.yaml", marked.replace("▲", ""));
      for (const command of ["check", "load"] as const) {
        const { code, text } = await told(command, file);
        expect(code).toBe(1);
        expect(text).toContain(`bad.yaml:${place} ${message.startsWith("「") ? message : ""}`);
        expect(text).toContain(message);
      }
      expect(await standing()).toEqual(before);
    },
  );

  it("that isn't there, or isn't UTF-8, is told as such", async () => {
    const before = await standing();
    const cp932 = await written("old.yaml", Uint8Array.from([0x92, 0xdf, 0x8c, 0xa9]));
    for (const command of ["check", "load"] as const) {
      expect(await told(command, join(folder, "nowhere.yaml"))).toEqual({
        code: 1,
        text: "nowhere.yaml:1:1 ファイルを読めません → 場所と名前を確かめてください",
      });
      expect((await told(command, cp932)).text).toBe(
        "old.yaml:1:1 文字コードが UTF-8 ではありません → UTF-8 で保存してください",
      );
    }
    expect(await standing()).toEqual(before);
  });

  it("that is bad keeps the sound ones beside it from being half loaded: all of the command's files, or none", async () => {
    const before = await standing();
    const bad = await written("bad.yaml", town.replace("axes: []", "axes: none"));
    expect((await told("load", sound, bad)).code).toBe(1);
    expect(await standing()).toEqual(before);
    expect(await told("load", sound)).toMatchObject({ code: 0, text: "yamanobe-town: 読み込みました" });
    expect(await told("load", sound)).toMatchObject({ code: 0, text: "yamanobe-town: 変わりありません" });
  });

  it("that would orphan recorded work is refused, naming the work", async () => {
    await db.owner.query("update app.installation set demo = true");
    await db.owner.query("update programme.programme set demo_today = '2024-06-14'");
    await asSystem(
      db,
      async (ctx) => {
        const { person } = await buildAppointment(ctx, { name: "見本 花子" });
        await buildRecord(ctx, { worker: person });
      },
      "yamanobe-town",
    );
    await db.owner.query("update app.installation set demo = false");
    const before = await standing();
    const without = town.replace(/^ {2}- \{ key: talk, .*\n/m, "");
    const { code, text } = await told("load", await written("less.yaml", without));
    expect(code).toBe(1);
    expect(text).toMatch(/支援記録.*1件|1件.*支援記録/);
    expect(await standing()).toEqual(before);
  });
});
