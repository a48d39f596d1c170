import type { Command } from "commander";
import { say, type Text } from "../kernel/say.ts";
import { type Forgotten, runRetention } from "../platform/retention/index.ts";
import { printText } from "./print-text.ts";
import { withDatabase } from "./with-database.ts";

const kinds: Readonly<Record<keyof Forgotten, Text>> = {
  sessions: say("期限の切れたログイン", "expired sessions"),
  resets: say("使われなかったパスワード再設定の鍵", "password links never used"),
  attempts: say("1日より前のログインの試み", "sign-in attempts older than a day"),
  letters: say("90日より前のメール", "letters older than 90 days"),
  drafts: say(
    "配置が終わって1年を過ぎた人の下書き",
    "drafts of people whose appointment ended over a year ago",
  ),
  notices: say("1年を過ぎた既読のお知らせ", "read notices older than a year"),
};

/** `machisen retention run`: what the app does by itself every day, now. */
export const register = (program: Command): void => {
  program
    .command("run")
    .description("保管期限を過ぎた個人情報を消す — remove personal data whose time is over")
    .option("--dry-run", "数えるだけで、消さない — only count")
    .action((options: { dryRun?: boolean }) =>
      withDatabase(async (database) => {
        const dry = options.dryRun === true;
        const gone = await runRetention(database, { dry, origin: "cli" });
        printText(
          dry
            ? say("消す対象の件数です。まだ何も消していません。", "This much can go. Nothing was removed.")
            : say("消した件数です。", "This much was removed."),
        );
        for (const [kind, name] of Object.entries(kinds) as [keyof Forgotten, Text][])
          printText(say(`  ${name.ja}： ${gone[kind]} 件`, `  ${name.en}: ${gone[kind]}`));
        return 0;
      }),
    );
};
