import { join } from "node:path";
import { node, prepare, root } from "./prepare.mjs";
import { runInstead } from "./run.mjs";

const url = process.env.DATABASE_URL;
if (!url) {
  console.error(
    "DATABASE_URL に PostgreSQL サーバーの接続先を入れてください。 — Set DATABASE_URL to a PostgreSQL server.",
  );
  process.exit(1);
}
prepare();
const env = { ...process.env, MACHISEN_TEST_DATABASE_URL: url };
runInstead(
  node,
  [
    join(root, "node_modules", "vitest", "vitest.mjs"),
    "run",
    "tests/database",
    "tests/policy",
    "src/modules",
    ...process.argv.slice(2),
  ],
  env,
);
