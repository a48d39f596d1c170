import type { Command } from "commander";
import { say } from "../../kernel/say.ts";
import { listProgrammes } from "../../modules/foundation/programme/index.ts";
import { runAs } from "../../platform/database/run-as.ts";
import { printText } from "../print-text.ts";
import { withDatabase } from "../with-database.ts";

/** `machisen programme list` */
export const register = (program: Command): void => {
  program
    .command("list")
    .description("読み込まれている事業 — the programmes that are loaded")
    .action(() =>
      withDatabase(async (database) => {
        const found = await runAs(
          database,
          { who: { kind: "system" }, mode: "read", origin: "cli" },
          listProgrammes,
        );
        if (found.length === 0)
          printText(
            say(
              "まだ事業がありません。machisen programme load FILE で読み込んでください。",
              "No programme yet. Load one with: machisen programme load FILE",
            ),
          );
        for (const row of found) {
          // The column holds the bilingual name of the definition.
          const title = row.title as { ja: string; en: string };
          printText(
            say(
              `${row.code}\t${row.starts} – ${row.ends}\t${title.ja}`,
              `${row.code}\t${row.starts} – ${row.ends}\t${title.en}`,
            ),
          );
        }
        return 0;
      }),
    );
};
