#!/usr/bin/env node
import { join } from "node:path";
import { node, prepare, root } from "../scripts/prepare.mjs";
import { runInstead } from "../scripts/run.mjs";

prepare();
runInstead(node, ["--enable-source-maps", join(root, "dist", "cli.js"), ...process.argv.slice(2)]);
