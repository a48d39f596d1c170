import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { say } from "../kernel/say.ts";
import { loadProgramme } from "../modules/foundation/programme/index.ts";
import { runAs } from "../platform/database/run-as.ts";
import { printProblem } from "./print-problem.ts";
import { printText } from "./print-text.ts";
import { withDatabase } from "./with-database.ts";

const changes = {
  new: say("読み込みました", "loaded"),
  changed: say("変更を読み込みました", "change loaded"),
  unchanged: say("変わりありません", "unchanged"),
};

/** `machisen programme load FILE…` */
export const register = (program: Command): void => {
  program
    .command("load <files...>")
    .description("事業の定義を読み込む — load programme definitions (idempotent)")
    .action((files: string[]) =>
      withDatabase(async (database) => {
        for (const fileName of files) {
          const text = await readFile(fileName, "utf8");
          const loaded = await runAs(
            database,
            { who: { kind: "system" }, mode: "write", origin: "cli" },
            (ctx) => loadProgramme(ctx, { text, fileName }),
          );
          if (!loaded.ok) return printProblem(loaded.error, fileName);
          printText(
            say(
              `${loaded.value.code}: ${changes[loaded.value.change].ja}`,
              `${loaded.value.code}: ${changes[loaded.value.change].en}`,
            ),
          );
        }
        return 0;
      }),
    );
};
