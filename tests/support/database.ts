import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import type { PersonId } from "../../src/kernel/ids.ts";
import { connect, type Database, disconnect } from "../../src/platform/database/pool.ts";
import { type Ctx, runAs } from "../../src/platform/database/run-as.ts";

export type TestDatabase = {
  /** Connections of the application's role. */
  readonly database: Database;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Runs SQL as the owner, past row security; for arranging and for independent oracles. */
  readonly owner: pg.Pool;
  readonly drop: () => Promise<void>;
};

const adminQuery = async (text: string): Promise<void> => {
  const admin = new pg.Client({ connectionString: inject("adminUrl") });
  await admin.connect();
  try {
    await admin.query(text);
  } finally {
    await admin.end();
  }
};

/** A database of its own for a test file, cloned from the migrated template (or a given one). */
export const testDatabase = async (template = inject("template")): Promise<TestDatabase> => {
  const name = `machisen_test_${randomBytes(6).toString("hex")}`;
  await adminQuery(`create database ${name} template ${template}`);
  const url = new URL(inject("adminUrl"));
  url.pathname = `/${name}`;
  const ownerUrl = url.href;
  url.username = "machisen_app";
  url.password = inject("appPassword");
  const appUrl = url.href;
  const database = connect(appUrl, 4);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  owner.on("error", () => undefined);
  return {
    database,
    ownerUrl,
    appUrl,
    owner,
    drop: async () => {
      await disconnect(database);
      await owner.end();
      await adminQuery(`drop database ${name} with (force)`);
    },
  };
};

/** Runs work as the machine's operator. */
export const asSystem = <T>(
  db: TestDatabase,
  work: (ctx: Ctx) => Promise<T>,
  programme?: string,
): Promise<T> =>
  runAs(
    db.database,
    { who: { kind: "system" }, mode: "write", origin: "test", ...(programme ? { programme } : {}) },
    work,
  );

/** Runs work as a person in a programme. */
export const asPerson = <T>(
  db: TestDatabase,
  id: PersonId,
  programme: string | null,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> =>
  runAs(db.database, { who: { kind: "person", id }, mode: "write", programme, origin: "test" }, work);
