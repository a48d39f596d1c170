import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, parse } from "node:path";

/** The account PostgreSQL runs as; absent = the one that runs the app. PostgreSQL refuses to run as root. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/** The unprivileged account to drop to when the app runs as root: `postgres` where there is one, else `nobody`. */
export const accountFor = (): Account => {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    "PostgreSQL can't run as root, and there is neither an account postgres nor nobody to run it as.",
  );
};

/** True when the account may enter every folder on the way to `path`. */
export const canEnter = (path: string, account: Account): boolean => {
  if (!account) return true;
  for (let folder = existsSync(path) ? path : dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = existsSync(folder) ? statSync(folder) : { mode: 0o001, uid: -1, gid: -1 };
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === parse(folder).root) return true;
  }
};

const reachableRoot = (path: string): string =>
  join("/var/tmp", `machisen-${createHash("sha256").update(path).digest("hex").slice(0, 12)}`);

/** Where the database files of a data folder stand: inside it, or, where the account can't enter it, in /var/tmp. */
export const clusterFolder = (dataFolder: string, account: Account): string =>
  canEnter(dirname(dataFolder), account) && (!existsSync(dataFolder) || canEnter(dataFolder, account))
    ? join(dataFolder, "postgres")
    : join(reachableRoot(dataFolder), "postgres");

/** The server's programs, copied to a reachable place where the account can't enter the project. */
export const reachablePrograms = (native: string, account: Account): string => {
  if (canEnter(join(native, "bin"), account)) return join(native, "bin");
  const copy = join(reachableRoot(native), "native");
  if (!existsSync(join(copy, "bin", "postgres"))) {
    mkdirSync(copy, { recursive: true, mode: 0o755 });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return join(copy, "bin");
};
