import { join } from "node:path";
import { node, prepare, root } from "./prepare.mjs";
import { runInstead } from "./run.mjs";

prepare();
runInstead(node, [join(root, "bench", "main.ts"), ...process.argv.slice(2)]);
