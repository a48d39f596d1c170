import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { say } from "../../kernel/say.ts";
import { StartRefused } from "../start-refused.ts";

/** The application's role; it owns nothing and can't bypass row security. */
export const appRole = "machisen_app";

type Migration = {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
  /** Checksums of earlier texts with the same outcome; see decision 13. */
  readonly before: readonly string[];
};

const earlierTexts = (text: string): string[] =>
  [...text.matchAll(/^-- Told anew, .* applied before as ([0-9a-f]{64})$/gm)].map(
    ([, sha256 = ""]) => sha256,
  );

const readMigrations = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      const sha256 = createHash("sha256").update(text).digest("hex");
      return { name, text, sha256, before: earlierTexts(text) };
    });

const changed = (name: string) =>
  new StartRefused(
    say(
      `データベースに適用済みの ${name} が、手元のものと違います。この版のまちセンでは開けません。正しい版を使ってください。`,
      `The migration ${name} in the database differs from the one here. This version can't open it; use the right one.`,
    ),
  );

/** Creates the role, or gives it the password kept by this installation; safe when several do it at once. */
const ensureRole = async (client: pg.Client, password: string): Promise<void> => {
  await client.query("select pg_advisory_lock(7210)");
  try {
    const known = await client.query("select 1 from pg_roles where rolname = $1", [appRole]);
    const verb = known.rowCount === 0 ? "create" : "alter";
    await client.query(
      `${verb} role ${appRole} login nosuperuser nobypassrls noinherit nocreatedb nocreaterole password ${client.escapeLiteral(password)}`,
    );
  } finally {
    await client.query("select pg_advisory_unlock(7210)");
  }
};

/**
 * Brings a database to the newest state. Forward only: each file runs once, whole or not at all, and is remembered by
 * its checksum. A text told anew names the checksums that it was applied as before.
 * @param ownerUrl connection string of a role that may create schemas and roles
 * @returns names of the migrations that were applied now
 */
export const migrate = async (ownerUrl: string, folder: string, appPassword: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await ensureRole(client, appPassword);
    await client.query("select pg_advisory_lock(7212)");
    await client.query("create schema if not exists app");
    await client.query(
      "create table if not exists app.migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())",
    );
    const applied = new Map(
      (await client.query("select name, sha256 from app.migration")).rows.map((row) => [
        row.name,
        row.sha256,
      ]),
    );
    const here = readMigrations(folder);
    for (const name of applied.keys()) {
      const known = here.find((migration) => migration.name === name);
      if (!known || ![known.sha256, ...known.before].includes(applied.get(name) ?? "")) throw changed(name);
    }
    const waiting = here.filter((migration) => !applied.has(migration.name));
    for (const { name, text, sha256 } of waiting) {
      await client.query("begin");
      try {
        await client.query(text);
        await client.query("insert into app.migration (name, sha256) values ($1, $2)", [name, sha256]);
        await client.query("commit");
      } catch (error) {
        await client.query("rollback");
        throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        });
      }
    }
    return waiting.map(({ name }) => name);
  } finally {
    await client.end();
  }
};
