import { readFileSync } from "node:fs";
import { join } from "node:path";
import { node, prepare, root } from "./prepare.mjs";
import { runInstead } from "./run.mjs";

prepare();
// Room for short-lived pages, and a tight rein on what stays: faster and smaller than Node's defaults (docs/performance.md).
const flags = JSON.parse(readFileSync(join(root, "scripts", "node-flags.json"), "utf8"));
runInstead(node, [...flags, join(root, "dist", "cli.js"), "start", ...process.argv.slice(2)]);
