import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { addPerson, from, identityOver } from "./realm.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "machisen-cli-"));
let db: TestDatabase;

/** Runs one command the way the terminal does, in a process of its own. */
const run = (
  file: string,
  parent: string,
  words: string[],
  input = "",
): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    const source = `
      const { Command } = await import("commander");
      const program = new Command();
      const { register } = await import(${JSON.stringify(join(root, "src/cli", file))});
      register(program.command(${JSON.stringify(parent)}));
      await program.parseAsync(${JSON.stringify([parent, ...words])}, { from: "user" });`;
    const child = execFile(
      process.execPath,
      ["--input-type=module", "-e", source],
      {
        cwd: root,
        env: {
          ...process.env,
          DATABASE_URL: db.ownerUrl,
          MACHISEN_DATA: folder,
          LANG: "ja_JP.UTF-8",
          LC_ALL: "",
        },
      },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
    child.stdin?.end(input);
  });

beforeAll(async () => {
  db = await testDatabase();
  // The role is one for the whole server: the commands must use the password that every other test uses.
  writeFileSync(join(folder, "app-password"), inject("appPassword"));
  await addPerson(db, "髙橋 一（架空）", "hajime@example.jp");
  await addPerson(db, "同じ 名前（架空）", "one@example.jp");
  await addPerson(db, "同じ 名前（架空）", "two@example.jp");
});
afterAll(async () => {
  await db.drop();
  rmSync(folder, { recursive: true, force: true });
});

it("the operator sets a password, read from standard input or made and shown once", async () => {
  const secret = await run(
    "person-password.ts",
    "person",
    ["password", "hajime@example.jp", "--stdin"],
    "a password from a pipe\n",
  );
  expect(secret).toMatchObject({ code: 0, out: expect.stringContaining("髙橋 一") });
  expect(secret.out).not.toContain("from a pipe");
  expect(
    (await identityOver(db).signIn("hajime@example.jp", "a password from a pipe", from("192.0.2.1"))).ok,
  ).toBe(true);
  const made = await run("person-password.ts", "person", ["password", "髙橋 一（架空）"]);
  const shown = /: (\S{20})/.exec(made.out)?.[1] ?? "";
  expect((await identityOver(db).signIn("hajime@example.jp", shown, from("192.0.2.1"))).ok).toBe(true);
});

it("the operator is told when nobody or several people are meant, and when a password is too short", async () => {
  expect(await run("person-password.ts", "person", ["password", "誰か"])).toMatchObject({
    code: 1,
    out: expect.stringContaining("見つかりません"),
  });
  expect(await run("person-password.ts", "person", ["password", "同じ 名前（架空）"])).toMatchObject({
    code: 1,
    out: expect.stringContaining("two@example.jp"),
  });
  expect(
    await run("person-password.ts", "person", ["password", "one@example.jp", "--stdin"], "short"),
  ).toMatchObject({ code: 1, out: expect.stringContaining("10文字以上") });
});

it("the operator reads the letters that were not sent", async () => {
  expect((await run("mail-list.ts", "mail", ["list"])).out).toContain("まだありません");
  await identityOver(db).requestReset("hajime@example.jp", from("192.0.2.1"));
  const listed = await run("mail-list.ts", "mail", ["list"]);
  expect(listed.code).toBe(0);
  expect(listed.out).toContain("hajime@example.jp");
  expect(listed.out).toContain("http://machisen.test/password/reset?token=");
});
