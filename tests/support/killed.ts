import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import type { TestDatabase } from "./database.ts";

/** Another process of ours over the same database, which can be killed. @param script its TypeScript; @param from the folder that its imports start from */
export const otherProcess = async (name: string, script: string, from: string) => {
  // Inside the project, so that it finds the project's packages.
  const built = resolve(import.meta.dirname, "../..", join("dist", `${name}-${process.pid}.mjs`));
  await build({
    stdin: { contents: script, resolveDir: from, loader: "ts" },
    outfile: built,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  return {
    start: (...args: readonly string[]) => spawn(process.execPath, [built, ...args], { stdio: "ignore" }),
    remove: () => rm(built, { force: true }),
  };
};

/** What other processes are having the database do at this moment. */
export const doing = async (db: TestDatabase): Promise<string[]> =>
  (
    await db.owner.query(
      `select query from pg_stat_activity
        where datname = current_database() and usename = 'machisen_app' and xact_start is not null and state = 'active'`,
    )
  ).rows.map(({ query }) => query);

/** Asks again and again; false when it doesn't come to hold. */
export const until = async (holds: () => Promise<boolean>): Promise<boolean> => {
  const end = Date.now() + 25_000;
  while (Date.now() < end) {
    if (await holds()) return true;
    await sleep(2);
  }
  return false;
};
