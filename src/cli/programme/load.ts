import type { Command } from "commander";
import type { Outcome } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import { say } from "../../kernel/say.ts";
import { checkDefinition, type Loaded, loadProgramme } from "../../modules/foundation/programme/index.ts";
import type { Database } from "../../platform/database/pool.ts";
import { runAs } from "../../platform/database/run-as.ts";
import { printProblem } from "../print-problem.ts";
import { printText } from "../print-text.ts";
import { readChecked } from "../read-checked.ts";
import { withDatabase } from "../with-database.ts";

const changes = {
  new: say("読み込みました", "loaded"),
  changed: say("変更を読み込みました", "change loaded"),
  unchanged: say("変わりありません", "unchanged"),
};

type File = { readonly fileName: string; readonly text: string };

/** Loads every file, or none when one of them has a mistake or is refused; answers the exit code. */
export const programmeLoad = async (database: Database, files: readonly string[]): Promise<number> => {
  const sound: File[] = [];
  for (const fileName of files) {
    const read = await readChecked(fileName, checkDefinition);
    if (read.ok) sound.push({ fileName, text: read.value });
    else for (const line of read.error) console.error(line);
  }
  if (sound.length < files.length) return 1;
  let at = "";
  const loaded = await runAs(
    database,
    { who: { kind: "system" }, mode: "write", origin: "cli" },
    async (ctx): Promise<Outcome<Loaded[]>> => {
      const done: Loaded[] = [];
      for (const file of sound) {
        at = file.fileName;
        const one = await loadProgramme(ctx, file);
        if (!one.ok) return one;
        done.push(one.value);
      }
      return ok(done);
    },
  );
  if (!loaded.ok) return printProblem(loaded.error, at);
  for (const { code, change } of loaded.value)
    printText(say(`${code}: ${changes[change].ja}`, `${code}: ${changes[change].en}`));
  return 0;
};

/** `machisen programme load FILE…` */
export const register = (program: Command): void => {
  program
    .command("load <files...>")
    .description("事業の定義を読み込む — load programme definitions (idempotent)")
    .action((files: string[]) => withDatabase((database) => programmeLoad(database, files)));
};
