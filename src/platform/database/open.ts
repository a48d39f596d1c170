import { join } from "node:path";
import { secretIn } from "../secret.ts";
import type { Settings } from "../settings.ts";
import { startDatabase } from "./embedded/start.ts";
import { migrate } from "./migrate.ts";
import { connect, type Database, disconnect } from "./pool.ts";
import { runningUrl, tellUrl } from "./running-url.ts";

export type OpenDatabase = {
  readonly database: Database;
  /** The owner, for migrations and the demonstration world. */
  readonly ownerUrl: string;
  readonly close: () => Promise<void>;
};

const appUrlOf = (ownerUrl: string, password: string): string => {
  const url = new URL(ownerUrl);
  url.username = "machisen_app";
  url.password = password;
  return url.href;
};

const open = async (
  settings: Settings,
  ownerUrl: string,
  migrations: string,
  end: () => Promise<void>,
): Promise<OpenDatabase> => {
  const password = secretIn(settings.dataFolder, "app-password", 24);
  await migrate(ownerUrl, migrations, password);
  const database = connect(appUrlOf(ownerUrl, password));
  return {
    database,
    ownerUrl,
    close: async () => {
      await disconnect(database);
      await end();
    },
  };
};

/** Opens the database for the app itself: the server of DATABASE_URL, or our own, started and kept by us. */
export const openDatabase = async (settings: Settings, root: string): Promise<OpenDatabase> => {
  const migrations = join(root, "database", "migrations");
  if (settings.databaseUrl) return open(settings, settings.databaseUrl, migrations, async () => undefined);
  const started = await startDatabase({ dataFolder: settings.dataFolder });
  tellUrl(settings.dataFolder, started.adminUrl);
  return open(settings, started.adminUrl, migrations, () => started.stop()).catch(async (error: unknown) => {
    await started.stop();
    throw error;
  });
};

/** Opens the database for one command: joins the running app's server, or starts it for the command's time. */
export const borrowDatabase = async (settings: Settings, root: string): Promise<OpenDatabase> => {
  const running = settings.databaseUrl ? null : await runningUrl(settings.dataFolder);
  return running
    ? open(settings, running, join(root, "database", "migrations"), async () => undefined)
    : openDatabase(settings, root);
};
