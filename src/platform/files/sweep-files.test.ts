import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildProgramme, buildRecord, setToday } from "../../../tests/support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { runAs } from "../database/run-as.ts";
import { createFileStore, type FileStore, registerFile, sweepFiles } from "./index.ts";

let db: TestDatabase;
let folder: string;
let store: FileStore;
let record: { id: number; area: number };

beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "machisen-sweep-"));
  store = createFileStore(join(folder, "files"));
  await asSystem(db, (ctx) => buildProgramme(ctx));
  await setToday(db, "2019-06-14", "tsurumi-2019");
  const { id } = await asSystem(db, (ctx) => buildRecord(ctx), "tsurumi-2019");
  const { rows } = await db.owner.query("select area_id from support.record where id = $1", [id]);
  record = { id, area: rows[0].area_id };
});
afterAll(async () => {
  await db.drop();
  await rm(folder, { recursive: true, force: true });
});

const pathOf = (sha256: string) => join(folder, "files", sha256.slice(0, 2), sha256);
const twoDaysAgo = () => new Date(Date.now() - 2 * 86_400_000);
const age = (path: string) => utimes(path, twoDaysAgo(), twoDaysAgo());

const keep = async (text: string) => {
  const path = join(folder, "incoming");
  await writeFile(path, `%PDF-1.7\n${text}`);
  const kept = await store.keep({ path, name: `${text}.pdf`, tooLarge: false }, "files");
  if (!kept.ok) throw new Error("refused");
  return kept.value;
};
const old = async (text: string) => {
  const file = await keep(text);
  await age(pathOf(file.sha256));
  return file;
};
const register = async (file: Awaited<ReturnType<typeof keep>>, days = 2) => {
  const id = await asSystem(db, (ctx) => registerFile(ctx, file));
  await db.owner.query("update files.file set created_at = now() - make_interval(days => $2) where id = $1", [
    id,
    days,
  ]);
  return id;
};
const attach = (file: number, name = "x.pdf") =>
  db.owner.query(
    "insert into support.attachment (record_id, area_id, file_id, name) values ($1, $2, $3, $4)",
    [record.id, record.area, file, name],
  );
const rowOf = async (sha256: string) =>
  (await db.owner.query("select 1 from files.file where sha256 = $1", [sha256])).rowCount === 1;
const sweep = (dry = false) => sweepFiles(db.database, join(folder, "files"), { dry });

it("removes rows and contents that are a day old and belong to nothing, and notes how many", async () => {
  const refused = await old("refused form");
  const detached = await old("taken off again");
  await register(detached);
  const half = `${pathOf(refused.sha256)}.half-written`;
  await writeFile(half, "%PDF");
  await age(half);
  expect(await sweep(true)).toMatchObject({ rows: 1, contents: 3 });
  expect([existsSync(half), existsSync(pathOf(refused.sha256)), await rowOf(detached.sha256)]).toEqual([
    true,
    true,
    true,
  ]);
  const done = await sweep();
  expect(done).toMatchObject({ rows: 1, contents: 3 });
  expect(done.bytes).toBeGreaterThan(40);
  for (const { sha256 } of [refused, detached])
    expect([existsSync(pathOf(sha256)), await rowOf(sha256)]).toEqual([false, false]);
  expect(existsSync(half)).toBe(false);
  const note = await db.owner.query("select actor, detail from audit.event where action = 'swept'");
  expect(note.rows).toEqual([{ actor: "system", detail: { rows: 1, contents: 3 } }]);
  expect(await sweep()).toEqual({ rows: 0, contents: 0, bytes: 0 });
  expect((await db.owner.query("select from audit.event where action = 'swept'")).rowCount).toBe(1);
});

it("keeps what a record, a draft or any table to come refers to, and whatever is younger than a day", async () => {
  const [attached, drafted, elsewhere, young, justRegistered] = [
    await old("attached"),
    await old("drafted"),
    await old("elsewhere"),
    await keep("young"),
    await old("just registered"),
  ];
  await attach(await register(attached));
  await register(drafted);
  await register(justRegistered, 0);
  await db.owner.query(
    `insert into support.draft (person_id, form, programme_id, fields)
     select worker_id, 'record-new', programme_id, $2 from support.record where id = $1`,
    [record.id, JSON.stringify([["kept", `${drafted.sha256}:drafted.pdf`]])],
  );
  await db.owner.query("create table files.later (content text references files.file (sha256))");
  await register(elsewhere);
  await db.owner.query("insert into files.later values ($1)", [elsewhere.sha256]);
  expect(await sweep()).toMatchObject({ rows: 0, contents: 0 });
  for (const { sha256 } of [attached, drafted, elsewhere, young, justRegistered])
    expect(existsSync(pathOf(sha256))).toBe(true);
});

it("keeps an old content that somebody sends again, or whose form comes back", async () => {
  const again = await old("sent again");
  await keep("sent again");
  const returning = await old("form came back");
  expect(await store.find(returning.sha256, "x.pdf")).not.toBeNull();
  await sweep();
  expect(await store.read(again.sha256)).not.toBeNull();
  expect(await store.read(returning.sha256)).not.toBeNull();
});

it("waits for a writer that is about to refer to a file, and then keeps it", async () => {
  const file = await old("two at once");
  await register(file);
  let finish = () => {};
  const held = new Promise<void>((done) => {
    finish = done;
  });
  let registered = () => {};
  const ready = new Promise<void>((done) => {
    registered = done;
  });
  const writer = asSystem(db, async (ctx) => {
    const id = await registerFile(ctx, file);
    registered();
    await held;
    await sql`insert into support.attachment (record_id, area_id, file_id, name)
      values (${record.id}, ${record.area}, ${id}, 'at-once.pdf')`.execute(ctx.db);
  });
  await ready;
  const sweeping = sweep();
  finish();
  await writer;
  expect(await sweeping).toMatchObject({ rows: 0 });
  expect(await rowOf(file.sha256)).toBe(true);
  expect(existsSync(pathOf(file.sha256))).toBe(true);
});

it("is the operator's alone: the application's role can neither delete a file nor sweep for a person", async () => {
  const asPublic = { who: { kind: "public" }, mode: "write", origin: "test" } as const;
  await expect(
    runAs(db.database, asPublic, (ctx) => sql`select files.sweep('{}', false)`.execute(ctx.db)),
  ).rejects.toThrow(/only the operator/);
  for (const statement of ["delete from files.file", "select files.referred()", "select files.in_drafts()"])
    await expect(asSystem(db, (ctx) => sql.raw(statement).execute(ctx.db))).rejects.toThrow(
      /permission denied/,
    );
});

it("touches nothing else that lies in the folder, and needs no folder at all", async () => {
  const stray = join(folder, "files", "readme.txt");
  await writeFile(stray, createHash("sha256").digest("hex"));
  await age(stray);
  await sweep();
  expect(existsSync(stray)).toBe(true);
  expect(await sweepFiles(db.database, join(folder, "nowhere"), { dry: false })).toMatchObject({
    contents: 0,
  });
});
