import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Process id of the PostgreSQL that runs on these files, or null. A pid file left behind by a crash doesn't count. */
export const runningServer = (folder: string): number | null => {
  const path = join(folder, "postmaster.pid");
  if (!existsSync(path)) return null;
  const pid = Number(readFileSync(path, "utf8").split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return null;
  }
  // After a reboot the number may belong to somebody else.
  const command = `/proc/${pid}/cmdline`;
  if (existsSync(command) && !readFileSync(command, "utf8").includes("postgres")) return null;
  return pid;
};
