import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

const fileIn = (dataFolder: string): string => join(dataFolder, "database-url");

/** Leaves the address of the running server for commands that come later. */
export const tellUrl = (dataFolder: string, url: string): void =>
  writeFileSync(fileIn(dataFolder), url, { mode: 0o600 });

/** Address of the data folder's server when an app is running on it, else null. */
export const runningUrl = async (dataFolder: string): Promise<string | null> => {
  if (!existsSync(fileIn(dataFolder))) return null;
  const url = readFileSync(fileIn(dataFolder), "utf8").trim();
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return url;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
};
