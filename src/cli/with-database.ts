import { borrowDatabase } from "../platform/database/open.ts";
import type { Database } from "../platform/database/pool.ts";
import { readSettings, type Settings } from "../platform/settings.ts";
import { projectRoot } from "./project-root.ts";

/** Runs a command on the database and ends with its exit code. */
export const withDatabase = async (
  work: (database: Database, settings: Settings, ownerUrl: string) => Promise<number>,
): Promise<void> => {
  const settings = readSettings(process.env);
  const open = await borrowDatabase(settings, projectRoot);
  try {
    process.exitCode = await work(open.database, settings, open.ownerUrl);
  } finally {
    await open.close();
  }
};
