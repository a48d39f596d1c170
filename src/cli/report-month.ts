import { writeFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { parsePlainMonth } from "../kernel/dates.ts";
import type { ProgrammeId } from "../kernel/ids.ts";
import { invalid, type Outcome } from "../kernel/problem.ts";
import { say } from "../kernel/say.ts";
import {
  csvOf,
  jsonOf,
  type Printable,
  reportToPrint,
  toPdf,
  xlsxOf,
} from "../modules/centre/reports/index.ts";
import { centresOf } from "../modules/foundation/programme/index.ts";
import { type Ctx, runAs } from "../platform/database/run-as.ts";
import { printProblem } from "./print-problem.ts";
import { printText, terminalLocale } from "./print-text.ts";
import { withDatabase } from "./with-database.ts";

type Options = {
  programme: string;
  month: string;
  centre?: string;
  format: "pdf" | "xlsx" | "csv" | "json";
  out: string;
  live?: boolean;
};

const words = {
  badMonth: say("月は 2019-06 のように書いてください。", "Write the month like 2019-06."),
  unknownProgramme: (code: string) =>
    say(
      `事業「${code}」は読み込まれていません。machisen programme list で確かめてください。`,
      `No programme “${code}” is loaded. See: machisen programme list`,
    ),
  unknownCentre: (code: string, month: string) =>
    say(
      `「${code}」というセンターの${month}の報告はありません。報告するセンターの code と、事業の期間を確かめてください。`,
      `There is no report of centre “${code}” for ${month}. Check the code of a reporting centre and the programme's period.`,
    ),
  written: (file: string, records: number, minutes: number, sha256: string) =>
    say(
      `${file} に書き出しました。支援記録 ${records}件・${minutes}分、照合値 ${sha256}`,
      `Wrote ${file}: ${records} records, ${minutes} minutes, digest ${sha256}`,
    ),
};

const bytesOf = async (found: Printable, format: Options["format"]): Promise<Uint8Array | string> => {
  const locale = terminalLocale();
  switch (format) {
    case "pdf":
      return toPdf(found.content, { ...found, locale });
    case "xlsx":
      return xlsxOf(found.content, locale);
    case "csv":
      return csvOf(found.content, locale);
    case "json":
      return jsonOf(found.content);
  }
};

/** Where a single centre reports, its report is the programme's. */
const onlyReporting = async (ctx: Ctx, programme: ProgrammeId): Promise<string | null> => {
  const [first, ...others] = (await centresOf(ctx, programme)).filter(({ reports }) => reports);
  return first && others.length === 0 ? first.code : null;
};

/** `machisen report month`: what was submitted if there is one for a single centre, else as compiled now. */
export const register = (program: Command): void => {
  program
    .command("month")
    .description("月次報告をファイルに書き出す — write a monthly report to a file")
    .requiredOption("--programme <code>", "事業の code — code of the programme")
    .requiredOption("--month <YYYY-MM>", "対象月 — the month")
    .option(
      "--centre <code>",
      "センターの code。書かなければ、ただ一つの報告するセンターか事業全体 — code of the centre; else the only one that reports, or the whole programme",
    )
    .addOption(
      new Option("--format <format>", "形式 — format")
        .choices(["pdf", "xlsx", "csv", "json"])
        .makeOptionMandatory(),
    )
    .requiredOption("--out <file>", "書き出すファイル — the file to write")
    .option("--live", "提出した内容でなく、いまの記録で集計する — compile from the records as they are now")
    .action((options: Options) =>
      withDatabase(async (database) => {
        const month = parsePlainMonth(options.month);
        if (!month.ok)
          return printProblem({ kind: "invalid", issues: [{ path: "--month", message: words.badMonth }] });
        const entry = {
          who: { kind: "system" },
          programme: options.programme,
          mode: "read",
          origin: "cli",
        } as const;
        const found = await runAs(database, entry, async (ctx): Promise<Outcome<Printable>> => {
          if (!ctx.programme)
            return invalid({ path: "--programme", message: words.unknownProgramme(options.programme) });
          const centre = options.centre ?? (await onlyReporting(ctx, ctx.programme.id));
          const asked = { month: month.value, centre, ...(options.live ? { live: true } : {}) };
          const answer = await reportToPrint(ctx, asked);
          if (answer.ok || answer.error.kind !== "not-found") return answer;
          return options.centre
            ? invalid({ path: "--centre", message: words.unknownCentre(options.centre, options.month) })
            : reportToPrint(ctx, { ...asked, centre: null });
        });
        if (!found.ok) return printProblem(found.error);
        await writeFile(options.out, await bytesOf(found.value, options.format));
        const { records, minutes } = found.value.content.work.total;
        printText(words.written(options.out, records, minutes, found.value.sha256));
        return 0;
      }),
    );
};
