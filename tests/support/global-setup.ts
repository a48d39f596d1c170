import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startDatabase } from "../../src/platform/database/embedded/start.ts";
import { migrate } from "../../src/platform/database/migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    adminUrl: string;
    template: string;
    appPassword: string;
    /** Data folder of the demonstration world, with its photos. */
    demoFolder: string;
  }
}

const root = resolve(import.meta.dirname, "../..");

/** One server for the whole run: the embedded one, or MACHISEN_TEST_DATABASE_URL. One migrated template to clone. */
export default async (project: TestProject) => {
  const folder = mkdtempSync(join(tmpdir(), "machisen-test-"));
  chmodSync(folder, 0o755);
  const given = process.env.MACHISEN_TEST_DATABASE_URL;
  const server = given
    ? null
    : await startDatabase({
        dataFolder: folder,
        settings: ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200"],
      });
  const adminUrl = given ?? server?.adminUrl ?? "";
  const template = `machisen_template_${process.pid}`;
  const appPassword = "test-only-password";
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create database ${template}`);
  const url = new URL(adminUrl);
  url.pathname = `/${template}`;
  await migrate(url.href, join(root, "database/migrations"), appPassword);
  await admin.end();
  project.provide("adminUrl", adminUrl);
  project.provide("template", template);
  project.provide("appPassword", appPassword);
  project.provide("demoFolder", join(folder, "demo"));
  mkdirSync(join(folder, "demo"));
  return async () => {
    if (given) {
      const last = new pg.Client({ connectionString: adminUrl });
      await last.connect();
      await last.query(`drop database if exists ${template} with (force)`);
      await last.query(`drop database if exists ${template}_demo with (force)`);
      await last.end();
    }
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
};
