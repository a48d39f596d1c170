import type { Command } from "commander";
import { say } from "../../kernel/say.ts";
import { checkPack, loadPack } from "../../modules/community/packs/index.ts";
import type { Database } from "../../platform/database/pool.ts";
import { loadFiles } from "../load-files.ts";
import { printText } from "../print-text.ts";
import { withDatabase } from "../with-database.ts";

const changes = {
  new: say("読み込みました", "loaded"),
  unchanged: say("変わりありません", "unchanged"),
};

/** Loads every file, or none when one of them has a mistake or is refused; answers the exit code. */
export const packLoad = async (database: Database, files: readonly string[]): Promise<number> => {
  const loaded = await loadFiles(database, files, checkPack, loadPack);
  for (const { code, version, change } of loaded ?? [])
    printText(
      say(`${code} 第${version}版: ${changes[change].ja}`, `${code} ${version}: ${changes[change].en}`),
    );
  return loaded ? 0 : 1;
};

/** `machisen pack load FILE…` */
export const register = (pack: Command): void => {
  pack
    .command("load <files...>")
    .description("区と年度の決まりを読み込む — load rule packs (idempotent)")
    .action((files: string[]) => withDatabase((database) => packLoad(database, files)));
};
