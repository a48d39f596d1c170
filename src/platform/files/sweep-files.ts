import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { runAs } from "../database/run-as.ts";

export type Swept = { readonly rows: number; readonly contents: number; readonly bytes: number };
type Content = { readonly path: string; readonly address: string };

const day = 24 * 60 * 60 * 1000;
const isOld = async (path: string): Promise<boolean> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs < Date.now() - day,
    () => false,
  );

/** What lies in the store for a day or more, also what was written halfway or taken aside when the power failed. */
const oldContents = async (folder: string): Promise<Content[]> => {
  const found: Content[] = [];
  for (const shelf of await readdir(folder).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
    for (const name of await readdir(join(folder, shelf))) {
      const path = join(folder, shelf, name);
      if (/^[0-9a-f]{64}(\.|$)/.test(name) && (await isOld(path))) found.push({ path, address: name });
    }
  }
  return found;
};

/**
 * Removes one content and answers its size; 0 when somebody used it a moment ago. It is taken aside first, so that its age
 * can't change any more, and put back when it turned out young: the same address always holds the same content.
 */
const remove = async (path: string): Promise<number> => {
  const aside = `${path}.swept`;
  try {
    await rename(path, aside);
  } catch {
    return 0;
  }
  if (!(await isOld(aside))) {
    await rename(aside, path);
    return 0;
  }
  const { size } = await stat(aside);
  await rm(aside);
  return size;
};

/**
 * Takes away file rows and contents that nothing refers to and that are older than a day: attachments of forms that were
 * refused or abandoned. The database decides what is referred to (files.sweep) and keeps writers waiting meanwhile.
 * @param asked with `dry`, only counts
 */
export const sweepFiles = async (
  database: Database,
  folder: string,
  asked: { readonly dry: boolean; readonly origin?: "job" | "cli" },
): Promise<Swept> => {
  const contents = await oldContents(folder);
  const operator = { who: { kind: "system" }, mode: "write", origin: asked.origin ?? "job" } as const;
  return runAs(database, operator, async ({ db }) => {
    const answer = await sql<{ removed: number; loose: string[] }>`
      select removed, loose from files.sweep(${contents.map(({ address }) => address)}::text[], ${asked.dry})`.execute(
      db,
    );
    const { removed = 0, loose = [] } = answer.rows[0] ?? {};
    const free = new Set(loose);
    let [count, bytes] = [0, 0];
    for (const { path, address } of contents) {
      if (!free.has(address)) continue;
      const size = asked.dry ? (await stat(path)).size : await remove(path);
      if (size > 0) count += 1;
      bytes += size;
    }
    return { rows: removed, contents: count, bytes };
  });
};
