import { Command } from "commander";
import { settingsHelp } from "../platform/settings.ts";
import { StartRefused } from "../platform/start-refused.ts";
import * as filesSweep from "./files-sweep.ts";
import * as importTables from "./import.ts";
import * as ledgerExport from "./ledger/export.ts";
import * as ledgerList from "./ledger/list.ts";
import * as ledgerStatement from "./ledger/statement.ts";
import * as ledgerTakeOver from "./ledger/take-over.ts";
import * as mailList from "./mail-list.ts";
import * as packCheck from "./packs/check.ts";
import * as packList from "./packs/list.ts";
import * as packLoad from "./packs/load.ts";
import * as personPassword from "./person-password.ts";
import { terminalLocale } from "./print-text.ts";
import * as programmeCheck from "./programme/check.ts";
import * as programmeList from "./programme/list.ts";
import * as programmeLoad from "./programme/load.ts";
import * as reportMonth from "./report-month.ts";
import * as retentionRun from "./retention-run.ts";
import * as start from "./start.ts";
import * as verify from "./verify/verify.ts";

const program = new Command("machisen")
  .description("まちセン — 地域を支える人の仕事を、一度書けばつながるように")
  .addHelpText("after", () => {
    const lines = settingsHelp.map(
      ([name, value, text]) =>
        `  ${name.padEnd(24)}${text[terminalLocale()]}${value === "" ? "" : ` (${value})`}`,
    );
    return `\n${terminalLocale() === "ja" ? "設定（環境変数）" : "Settings (environment)"}:\n${lines.join("\n")}\n`;
  });

start.register(program);
const programme = program.command("programme").description("事業の定義 — programme definitions");
for (const command of [programmeCheck, programmeLoad, programmeList]) command.register(programme);
const pack = program.command("pack").description("区と年度の決まり（補助金・領収書） — rule packs");
for (const command of [packCheck, packLoad, packList]) command.register(pack);
reportMonth.register(program.command("report").description("月次報告 — monthly reports"));
const ledger = program.command("ledger").description("会計 — accounts");
for (const command of [ledgerList, ledgerStatement, ledgerExport, ledgerTakeOver]) command.register(ledger);
importTables.register(program);
verify.register(program);
personPassword.register(program.command("person").description("利用者 — people"));
mailList.register(program.command("mail").description("メール — mail"));
filesSweep.register(program.command("files").description("添付ファイル — attached files"));
retentionRun.register(
  program.command("retention").description("個人情報の保管期限 — retention of personal data"),
);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
