import { cpSync, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { loadDemo } from "../../src/demo/index.ts";
import { connect, disconnect } from "../../src/platform/database/pool.ts";
import { readSettings, type Settings } from "../../src/platform/settings.ts";
import { type TestDatabase, testDatabase } from "./database.ts";

const root = resolve(import.meta.dirname, "../..");
const password = "demo-for-tests-only";

const settingsIn = (folder: string): Settings =>
  readSettings({ MACHISEN_DATA: folder, MACHISEN_DEMO_PASSWORD: password, PORT: "0" });

/** Settings with a data folder of their own, in which the demonstration's photos lie. */
export const testSettings = (): Settings => {
  const folder = mkdtempSync(join(tmpdir(), "machisen-data-"));
  const photos = join(inject("demoFolder"), "files");
  if (existsSync(photos)) cpSync(photos, join(folder, "files"), { recursive: true });
  return settingsIn(folder);
};

const urlOf = (name: string, user?: { name: string; password: string }): string => {
  const url = new URL(inject("adminUrl"));
  url.pathname = `/${name}`;
  if (user) {
    url.username = user.name;
    url.password = user.password;
  }
  return url.href;
};

/** Makes the demonstration once for the whole run; whoever comes meanwhile waits for it. */
const demoTemplate = async (): Promise<string> => {
  const name = `${inject("template")}_demo`;
  const admin = new pg.Client({ connectionString: inject("adminUrl") });
  await admin.connect();
  try {
    await admin.query("select pg_advisory_lock(7299)");
    const known = await admin.query("select 1 from pg_database where datname = $1", [name]);
    if (known.rowCount === 0) {
      // Whoever gives up in the middle leaves nothing that others would take for whole.
      const half = `${name}_half`;
      await admin.query(`drop database if exists ${half} with (force)`);
      await admin.query(`create database ${half} template ${inject("template")}`);
      const database = connect(urlOf(half, { name: "machisen_app", password: inject("appPassword") }), 4);
      const open = { database, ownerUrl: urlOf(half), close: async () => undefined };
      await loadDemo(open, settingsIn(inject("demoFolder")), root);
      await disconnect(database);
      await admin.query(`alter database ${half} rename to ${name}`);
    }
    return name;
  } finally {
    await admin.end();
  }
};

/** A copy of the demonstration world for one test file. */
export const demoDatabase = async (): Promise<TestDatabase> => testDatabase(await demoTemplate());
