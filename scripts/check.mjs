// Format, lint, types, architecture and dead code, side by side; says only what is wrong.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { node, prepare, root } from "./prepare.mjs";

prepare();
const modules = join(root, "node_modules");
const checks = {
  "format, lint": ["@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
  types: ["typescript/bin/tsc", "--noEmit", "-p", root],
  architecture: [
    "vitest/vitest.mjs",
    "run",
    "tests/architecture",
    "--config",
    join(root, "vitest.architecture.config.ts"),
  ],
  "dead code": ["knip/bin/knip.js", "--no-progress"],
};

const check = ([name, [script, ...args]]) =>
  new Promise((done) => {
    const started = Date.now();
    const child = spawn(node, [join(modules, script), ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += data));
    child.on("exit", (code) => {
      console.log(
        `${code === 0 ? "ok  " : "FAIL"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
      );
      if (code !== 0) console.log(said);
      done(code === 0);
    });
  });

const results = await Promise.all(Object.entries(checks).map(check));
process.exit(results.every(Boolean) ? 0 : 1);
