import { join } from "node:path";
import type { Command } from "commander";
import { say } from "../kernel/say.ts";
import { sweepFiles } from "../platform/files/index.ts";
import { printText } from "./print-text.ts";
import { withDatabase } from "./with-database.ts";

/** `machisen files sweep`: what the app does by itself every day, now. */
export const register = (program: Command): void => {
  program
    .command("sweep")
    .description(
      "どこからも使われていない添付を片付ける（1日より新しいものは残す） — remove attachments that nothing uses",
    )
    .option("--dry-run", "数えるだけで、消さない — only count")
    .action((options: { dryRun?: boolean }) =>
      withDatabase(async (database, settings) => {
        const dry = options.dryRun === true;
        const { contents, rows, bytes } = await sweepFiles(database, join(settings.dataFolder, "files"), {
          dry,
          origin: "cli",
        });
        const size = (bytes / 1024 / 1024).toFixed(1);
        printText(
          dry
            ? say(
                `片付けられるファイル ${contents} 個（${size} MB）、登録 ${rows} 件。まだ何も消していません。`,
                `${contents} files (${size} MB) and ${rows} entries can go. Nothing was removed.`,
              )
            : say(
                `ファイル ${contents} 個（${size} MB）、登録 ${rows} 件を片付けました。`,
                `Removed ${contents} files (${size} MB) and ${rows} entries.`,
              ),
        );
        return 0;
      }),
    );
};
