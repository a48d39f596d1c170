import { join } from "node:path";
import { node, prepare, root } from "./prepare.mjs";
import { runInstead } from "./run.mjs";

prepare();
runInstead(node, ["--enable-source-maps", join(root, "dist", "bench.js"), ...process.argv.slice(2)]);
