import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

export type Source = { readonly path: string; readonly text: string; readonly imports: readonly string[] };

const importOf = /(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)|import\s+"([^"]+)"/g;

/** Every TypeScript file below a folder of the project, src unless another is named, with the project paths that it imports. */
export const sources = (folder = "src"): Source[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith(".gen.ts"))
    .map((entry) => {
      const full = join(entry.parentPath, entry.name);
      const text = readFileSync(full, "utf8");
      const imports = [...text.matchAll(importOf)]
        .map((match) => match[1] ?? match[2] ?? match[3] ?? "")
        .filter((target) => target.startsWith("."))
        .map((target) => relative(root, resolve(dirname(full), target)));
      return { path: relative(root, full), text, imports };
    });

export const isTest = (source: Source): boolean => /\.test\.tsx?$/.test(source.path);

/** `src/modules/centre/support/…` → `centre/support` */
export const moduleOf = (path: string): string | null =>
  /^src\/modules\/([^/]+\/[^/]+)\//.exec(path)?.[1] ?? null;
