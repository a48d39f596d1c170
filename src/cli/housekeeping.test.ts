import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "machisen-cli-"));
let db: TestDatabase;

const run = async (file: string, words: string[]): Promise<string> => {
  const source = `
    const { Command } = await import("commander");
    const program = new Command();
    const { register } = await import(${JSON.stringify(join(root, "src/cli", file))});
    register(program.command("house"));
    await program.parseAsync(${JSON.stringify(["house", ...words])}, { from: "user" });`;
  const env = {
    ...process.env,
    DATABASE_URL: db.ownerUrl,
    MACHISEN_DATA: folder,
    LANG: "ja_JP.UTF-8",
    LC_ALL: "",
  };
  return (
    await promisify(execFile)(process.execPath, ["--input-type=module", "-e", source], { cwd: root, env })
  ).stdout;
};

beforeAll(async () => {
  db = await testDatabase();
  writeFileSync(join(folder, "app-password"), inject("appPassword"));
});
afterAll(async () => {
  await db.drop();
  rmSync(folder, { recursive: true, force: true });
});

it("machisen files sweep counts first, then removes", async () => {
  const address = "ab".repeat(32);
  const path = join(folder, "files", "ab", address);
  mkdirSync(join(folder, "files", "ab"), { recursive: true });
  writeFileSync(path, "%PDF-");
  const long = new Date(Date.now() - 2 * 86_400_000);
  utimesSync(path, long, long);
  expect(await run("files-sweep.ts", ["sweep", "--dry-run"])).toContain("まだ何も消していません");
  expect(existsSync(path)).toBe(true);
  expect(await run("files-sweep.ts", ["sweep"])).toContain(
    "ファイル 1 個（0.0 MB）、登録 0 件を片付けました",
  );
  expect(existsSync(path)).toBe(false);
});

it("machisen retention run counts first, then removes", async () => {
  await db.owner.query(
    "insert into notices.mail (recipient, subject, body, made_at) values ('a@example.jp', '件名', '', now() - interval '91 days')",
  );
  const left = async () => (await db.owner.query("select count(*)::int as n from notices.mail")).rows[0].n;
  expect(await run("retention-run.ts", ["run", "--dry-run"])).toContain("まだ何も消していません");
  expect(await left()).toBe(1);
  expect(await run("retention-run.ts", ["run"])).toContain("90日より前のメール： 1 件");
  expect(await left()).toBe(0);
});
