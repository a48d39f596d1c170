import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "../../src/platform/database/migrate.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

const migrations = join(import.meta.dirname, "../../database/migrations");
const appPassword = "test-only-password";
let db: TestDatabase;
let copy: string;

beforeAll(async () => {
  db = await testDatabase();
  copy = mkdtempSync(join(tmpdir(), "machisen-migrations-"));
  for (const name of readdirSync(migrations)) copyFileSync(join(migrations, name), join(copy, name));
});
afterAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  await db.drop();
});

describe("migrations", () => {
  it("change nothing when everything is applied", async () => {
    expect(await migrate(db.ownerUrl, copy, appPassword)).toEqual([]);
  });

  it("apply what is new, once", async () => {
    writeFileSync(join(copy, "9998_new.sql"), "create table app.tried (id int primary key);");
    expect(await migrate(db.ownerUrl, copy, appPassword)).toEqual(["9998_new.sql"]);
    expect(await migrate(db.ownerUrl, copy, appPassword)).toEqual([]);
  });

  it("leave nothing behind when one fails halfway", async () => {
    writeFileSync(join(copy, "9999_broken.sql"), "create table app.half (id int); select 1/0;");
    await expect(migrate(db.ownerUrl, copy, appPassword)).rejects.toThrow(/9999_broken/);
    expect((await db.owner.query("select to_regclass('app.half') as half")).rows[0].half).toBeNull();
    rmSync(join(copy, "9999_broken.sql"));
  });

  it("refuse a database whose past was changed, naming the file", async () => {
    writeFileSync(join(copy, "9998_new.sql"), "create table app.tried (id bigint primary key);");
    await expect(migrate(db.ownerUrl, copy, appPassword)).rejects.toThrow(/9998_new/);
  });

  it("open a database that applied an earlier text of a file told anew, and one alone that the file names", async () => {
    const name = "9998_new.sql";
    const text = readFileSync(join(copy, name), "utf8");
    const { sha256 } = (await db.owner.query("select sha256 from app.migration where name = $1", [name]))
      .rows[0];
    const retell = (before: string) =>
      writeFileSync(
        join(copy, name),
        `-- Told anew, with the same outcome; applied before as ${before}\n${text}`,
      );
    retell(sha256);
    expect(await migrate(db.ownerUrl, copy, appPassword)).toEqual([]);
    retell("0".repeat(64));
    await expect(migrate(db.ownerUrl, copy, appPassword)).rejects.toThrow(/9998_new/);
  });

  it("give the application a role that owns nothing and can't pass row security", async () => {
    const role = await db.owner.query(
      "select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, (select count(*)::int from pg_class c where c.relowner = r.oid) as owns from pg_roles r where rolname = 'machisen_app'",
    );
    expect(role.rows[0]).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      owns: 0,
    });
  });

  it("put row security on every table the application may touch", async () => {
    const open = await db.owner.query(
      `select c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and not c.relrowsecurity
          and has_table_privilege('machisen_app', c.oid, 'select, insert, update, delete')
          and n.nspname not in ('pg_catalog', 'information_schema')`,
    );
    // The one row that says what this installation is.
    expect(open.rows.map((row) => row.table).sort()).toEqual(["app.installation"]);
  });
});
