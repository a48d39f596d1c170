import type { Command } from "commander";
import { say } from "../../kernel/say.ts";
import { checkDefinition, loadProgramme } from "../../modules/foundation/programme/index.ts";
import type { Database } from "../../platform/database/pool.ts";
import { loadFiles } from "../load-files.ts";
import { printText } from "../print-text.ts";
import { withDatabase } from "../with-database.ts";

const changes = {
  new: say("読み込みました", "loaded"),
  changed: say("変更を読み込みました", "change loaded"),
  unchanged: say("変わりありません", "unchanged"),
};

/** Loads every file, or none when one of them has a mistake or is refused; answers the exit code. */
export const programmeLoad = async (database: Database, files: readonly string[]): Promise<number> => {
  const loaded = await loadFiles(database, files, checkDefinition, loadProgramme);
  for (const { code, change } of loaded ?? [])
    printText(say(`${code}: ${changes[change].ja}`, `${code}: ${changes[change].en}`));
  return loaded ? 0 : 1;
};

/** `machisen programme load FILE…` */
export const register = (program: Command): void => {
  program
    .command("load <files...>")
    .description("事業の定義を読み込む — load programme definitions (idempotent)")
    .action((files: string[]) => withDatabase((database) => programmeLoad(database, files)));
};
