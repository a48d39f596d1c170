import type { Command } from "commander";
import type { Outcome } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import { say } from "../../kernel/say.ts";
import { checkPack, type LoadedRules, loadPack } from "../../modules/community/packs/index.ts";
import type { Database } from "../../platform/database/pool.ts";
import { runAs } from "../../platform/database/run-as.ts";
import { printProblem } from "../print-problem.ts";
import { printText } from "../print-text.ts";
import { readChecked } from "../read-checked.ts";
import { withDatabase } from "../with-database.ts";

const changes = {
  new: say("読み込みました", "loaded"),
  unchanged: say("変わりありません", "unchanged"),
};

/** Loads every file, or none when one of them has a mistake or is refused; answers the exit code. */
export const packLoad = async (database: Database, files: readonly string[]): Promise<number> => {
  const sound: { readonly fileName: string; readonly text: string }[] = [];
  for (const fileName of files) {
    const read = await readChecked(fileName, checkPack);
    if (read.ok) sound.push({ fileName, text: read.value });
    else for (const line of read.error) console.error(line);
  }
  if (sound.length < files.length) return 1;
  let at = "";
  const loaded = await runAs(
    database,
    { who: { kind: "system" }, mode: "write", origin: "cli" },
    async (ctx): Promise<Outcome<LoadedRules[]>> => {
      const done: LoadedRules[] = [];
      for (const file of sound) {
        at = file.fileName;
        const one = await loadPack(ctx, file);
        if (!one.ok) return one;
        done.push(one.value);
      }
      return ok(done);
    },
  );
  if (!loaded.ok) return printProblem(loaded.error, at);
  for (const { code, version, change } of loaded.value)
    printText(
      say(`${code} 第${version}版: ${changes[change].ja}`, `${code} ${version}: ${changes[change].en}`),
    );
  return 0;
};

/** `machisen pack load FILE…` */
export const register = (pack: Command): void => {
  pack
    .command("load <files...>")
    .description("区と年度の決まりを読み込む — load rule packs (idempotent)")
    .action((files: string[]) => withDatabase((database) => packLoad(database, files)));
};
