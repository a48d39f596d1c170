import { join } from "node:path";
import { node, prepare, root } from "./prepare.mjs";
import { runInstead } from "./run.mjs";

prepare();
// `npm run bench -- ledger` measures the accounts alone.
const [asked] = process.argv.slice(2);
runInstead(node, [
  "--enable-source-maps",
  join(root, "dist", asked === "ledger" ? "bench-ledger.js" : "bench.js"),
]);
