import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { packCheck } from "./check.ts";
import { packList } from "./list.ts";
import { packLoad } from "./load.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const sound = "rule-packs/plain.yaml";
const said = async (work: () => Promise<number>) => {
  const out = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const err = vi.spyOn(console, "error").mockImplementation(() => undefined);
  try {
    const code = await work();
    return { code, out: out.mock.calls.flat().join("\n"), err: err.mock.calls.flat().join("\n") };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
};
const written = async (content: string) => {
  const file = join(await mkdtemp(join(tmpdir(), "machisen-")), "bad.yaml");
  await writeFile(file, content);
  return file;
};

it("checks files and goes on after a bad one", async () => {
  const bad = await written("code: x\n\tversion: 1\n");
  const lines: string[] = [];
  expect(await packCheck([bad, sound], (line) => lines.push(line), "en")).toBe(1);
  expect(lines).toEqual([
    `${bad}:2:1 a tab is used for indentation → replace the tab with two spaces`,
    `${sound} no mistakes`,
  ]);
});

it("loads all files or none, says so, and lists what is loaded", async () => {
  const empty = await said(() => packList(db.database));
  expect([empty.code, empty.out]).toEqual([0, expect.stringContaining("machisen pack load")]);
  const bad = await written("code: x\n");
  const refused = await said(() => packLoad(db.database, [sound, bad]));
  expect([refused.code, refused.err.includes(`${bad}:1:1`)]).toEqual([1, true]);
  expect((await said(() => packList(db.database))).out).not.toContain("plain");
  expect(await said(() => packLoad(db.database, [sound]))).toMatchObject({
    code: 0,
    out: "plain 第1版: 読み込みました",
  });
  expect(await said(() => packLoad(db.database, [sound]))).toMatchObject({
    code: 0,
    out: "plain 第1版: 変わりありません",
  });
  expect((await said(() => packList(db.database))).out).toBe("plain\t第1版\t*\t*\t未確認\t標準の決まり");
});
