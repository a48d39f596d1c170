import type { Outcome } from "../kernel/problem.ts";
import { ok } from "../kernel/result.ts";
import type { Database } from "../platform/database/pool.ts";
import { type Ctx, runAs } from "../platform/database/run-as.ts";
import { printProblem } from "./print-problem.ts";
import { type Check, readChecked } from "./read-checked.ts";

type DefinitionFile = { readonly fileName: string; readonly text: string };

/**
 * Loads every file, or none when one of them has a mistake or is refused; what is wrong is said on stderr.
 * @returns what was loaded; null where nothing was
 */
export const loadFiles = async <Loaded>(
  database: Database,
  files: readonly string[],
  check: Check,
  load: (ctx: Ctx, file: DefinitionFile) => Promise<Outcome<Loaded>>,
): Promise<readonly Loaded[] | null> => {
  const sound: DefinitionFile[] = [];
  for (const fileName of files) {
    const read = await readChecked(fileName, check);
    if (read.ok) sound.push({ fileName, text: read.value });
    else for (const line of read.error) console.error(line);
  }
  if (sound.length < files.length) return null;
  let at = "";
  const loaded = await runAs(
    database,
    { who: { kind: "system" }, mode: "write", origin: "cli" },
    async (ctx): Promise<Outcome<Loaded[]>> => {
      const done: Loaded[] = [];
      for (const file of sound) {
        at = file.fileName;
        const one = await load(ctx, file);
        if (!one.ok) return one;
        done.push(one.value);
      }
      return ok(done);
    },
  );
  if (loaded.ok) return loaded.value;
  printProblem(loaded.error, at);
  return null;
};
