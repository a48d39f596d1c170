import type { Command } from "commander";
import { formatInstant } from "../kernel/era.ts";
import { say } from "../kernel/say.ts";
import { runAs } from "../platform/database/run-as.ts";
import { type KeptMail, listMail } from "../platform/notices/mail/index.ts";
import { printText } from "./print-text.ts";
import { withDatabase } from "./with-database.ts";

const none = say("メールはまだありません。", "There is no mail yet.");

const letter = (mail: KeptMail) => {
  const state = mail.sent_at
    ? say(`送信済み ${formatInstant(mail.sent_at, "ja")}`, `sent ${formatInstant(mail.sent_at, "en")}`)
    : mail.error
      ? say(`送れていません: ${mail.error}`, `not sent: ${mail.error}`)
      : say("まだ送っていません", "not sent");
  const body = mail.body === "" ? "" : `\n\n${mail.body}`;
  return say(
    `#${mail.id} ${formatInstant(mail.made_at, "ja")} → ${mail.recipient}\n${mail.subject}（${state.ja}）${body}`,
    `#${mail.id} ${formatInstant(mail.made_at, "en")} → ${mail.recipient}\n${mail.subject} (${state.en})${body}`,
  );
};

/** `machisen mail list`: the letters, oldest of the latest first, so that the newest stands at the prompt. */
export const register = (program: Command): void => {
  program
    .command("list")
    .description("送ったメールと、送らずに保管しているメール — mail that was sent or is kept here")
    .option("--most <n>", "件数 — how many", "20")
    .action((options: { most: string }) =>
      withDatabase(async (database) => {
        const most = Math.min(500, Math.max(1, Number.parseInt(options.most, 10) || 20));
        const letters = await runAs(
          database,
          { who: { kind: "system" }, mode: "read", origin: "cli" },
          (ctx) => listMail(ctx, most),
        );
        if (letters.length === 0) printText(none);
        for (const mail of letters.toReversed()) printText(letter(mail));
        return 0;
      }),
    );
};
