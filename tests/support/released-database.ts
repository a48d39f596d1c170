import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { inject } from "vitest";
import { migrate } from "../../src/platform/database/migrate.ts";
import { type TestDatabase, testDatabase } from "./database.ts";

const root = resolve(import.meta.dirname, "../..");
export const migrations = join(root, "database/migrations");

/** Every state that was released: its last migration, and rows that lay in such a database. Never changed once released. */
export const releases = [
  { version: "0.1.0", last: "0019_work_in_use.sql" },
  { version: "0.2.0", last: "0054_who_published.sql" },
] as const;
export type Release = (typeof releases)[number];

/** Texts that were told anew since (decision 13), and the checksums that such installations remember. */
const remembered = [
  ["0020_edit_people.sql", "fb74434f2d4a43cbc3d804d33c97cc3ee683e117fb8480e0b9f20c4b24100df7"],
] as const;

export const rowsFile = ({ version }: Release): string =>
  join(root, "tests/fixtures/releases", `${version}.sql`);

/** A database as the release left it, without rows. */
export const emptyRelease = async ({ last }: Release): Promise<TestDatabase> => {
  const db = await testDatabase("template0");
  const folder = mkdtempSync(join(tmpdir(), "machisen-release-"));
  for (const name of readdirSync(migrations).filter((one) => one <= last))
    copyFileSync(join(migrations, name), join(folder, name));
  await migrate(db.ownerUrl, folder, inject("appPassword"));
  rmSync(folder, { recursive: true });
  for (const [name, sha256] of remembered)
    await db.owner.query("update app.migration set sha256 = $2 where name = $1", [name, sha256]);
  return db;
};

/** The same with the rows, put in as a restored backup puts them in: no trigger adds or changes anything. */
export const filledRelease = async (release: Release): Promise<TestDatabase> => {
  const db = await emptyRelease(release);
  const client = await db.owner.connect();
  try {
    await client.query("begin; set local session_replication_role = replica; set local timezone = 'UTC'");
    await client.query(readFileSync(rowsFile(release), "utf8"));
    await client.query("commit");
  } finally {
    client.release();
  }
  return db;
};

export type Columns = { readonly table: string; readonly columns: readonly string[] };

/** The tables that hold what people entered, and the columns that a statement may fill. */
export const tablesOf = async (db: TestDatabase): Promise<readonly Columns[]> =>
  (
    await db.owner.query(`
      select format('%I.%I', table_schema, table_name) as table,
             array_agg(format('%I', column_name) order by ordinal_position) as columns
        from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' and is_generated = 'NEVER'
         and (table_schema, table_name) <> ('app', 'migration')
       group by 1 order by 1`)
  ).rows;

/** Every row of a table as SQL literals, in a fixed order. */
export const literalsOf = async (
  db: TestDatabase,
  { table, columns }: Columns,
): Promise<readonly string[]> => {
  const client = await db.owner.connect();
  try {
    await client.query("set timezone = 'UTC'");
    const row = columns
      .map((column) => `coalesce(quote_literal(${column}::text), 'null')`)
      .join(" || ', ' || ");
    const { rows } = await client.query(`select '(' || ${row} || ')' as line from ${table}`);
    // Numbers first by their size, so that the first column reads in order.
    return rows.map(({ line }) => line).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  } finally {
    client.release();
  }
};
