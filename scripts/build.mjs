import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { buildIcons } from "./build-icons.mjs";
import { buildStyles } from "./build-styles.mjs";
import { root } from "./prepare.mjs";

const dist = join(root, "dist");
const stamp = join(dist, ".built");

/** Changes when any source, the packages or this script change. */
const sourcesNow = () => {
  const hash = createHash("sha256");
  for (const folder of ["src", "bench", "scripts"]) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries
      .filter((entry) => entry.isFile())
      .sort((a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1))) {
      const path = join(entry.parentPath, entry.name);
      const { mtimeMs, size } = statSync(path);
      hash.update(`${path}:${mtimeMs}:${size}\n`);
    }
  }
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
};

const islands = join(root, "src", "web", "islands");
const inBrowser = {
  outdir: join(dist, "public", "islands"),
  bundle: true,
  minify: true,
  target: "es2022",
  logLevel: "warning",
};

const now = sourcesNow();
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== now) {
  mkdirSync(join(dist, "public", "islands"), { recursive: true });
  await Promise.all([
    build({
      entryPoints: {
        cli: join(root, "src", "cli", "main.ts"),
        bench: join(root, "bench", "main.ts"),
        "bench-ledger": join(root, "bench", "ledger", "main.ts"),
      },
      outdir: dist,
      bundle: true,
      platform: "node",
      target: "node24",
      format: "esm",
      packages: "external",
      sourcemap: true,
      jsx: "automatic",
      jsxImportSource: "preact",
      logLevel: "warning",
    }),
    build({
      ...inBrowser,
      entryPoints: { main: join(islands, "main.ts"), field: join(islands, "field", "page.ts") },
      format: "esm",
    }),
    // A service worker is one plain script.
    build({
      ...inBrowser,
      entryPoints: { "field-worker": join(islands, "field", "worker.ts") },
      format: "iife",
    }),
    buildIcons(join(dist, "public")),
    buildStyles(join(dist, "public")),
  ]);
  writeFileSync(stamp, now);
}
