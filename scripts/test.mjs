import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { node, prepare, root } from "./prepare.mjs";

prepare();
const folder = mkdtempSync(join(tmpdir(), "machisen-counts-"));
const counts = join(folder, "counts.json");
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const reporting = ["--reporter=default", "--reporter=json", `--outputFile.json=${counts}`];
const child = spawn(node, [vitest, "run", ...reporting, ...process.argv.slice(2)], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => {
  if (existsSync(counts)) {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(counts, "utf8"));
    console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
  }
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
