import { join } from "node:path";
import { node, prepare, root } from "./prepare.mjs";
import { runInstead } from "./run.mjs";

prepare();
runInstead(node, [join(root, "node_modules", "vitest", "vitest.mjs"), "run", ...process.argv.slice(2)]);
