import { writeFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { notFound, type Outcome } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import { translator } from "../../kernel/say.ts";
import {
  paperPdf,
  paperXlsx,
  type StatementContent,
  statementContent,
  statementPaper,
} from "../../modules/community/ledger/index.ts";
import { type Ctx, runAs } from "../../platform/database/run-as.ts";
import { printProblem } from "../print-problem.ts";
import { terminalLocale } from "../print-text.ts";
import { withDatabase } from "../with-database.ts";
import { bookNamed } from "./book.ts";

type Options = { council: string; year: string; format: "json" | "xlsx" | "pdf"; out?: string };
type Found = { readonly content: StatementContent; readonly demo: boolean };

const find = async (ctx: Ctx, options: Options): Promise<Outcome<Found>> => {
  const book = await bookNamed(ctx, options);
  if (!book.ok) return book;
  const content = await statementContent(ctx, book.value.id);
  return content ? ok({ content, demo: ctx.demo }) : notFound();
};

const bytesOf = async ({ content, demo }: Found, format: Options["format"]): Promise<Uint8Array | string> => {
  const locale = terminalLocale();
  const paper = statementPaper(content, translator(locale));
  switch (format) {
    case "json":
      return `${JSON.stringify(content, null, 2)}\n`;
    case "xlsx":
      return paperXlsx(content, paper, { locale, demo });
    case "pdf":
      return paperPdf(content, paper, { locale, demo });
  }
};

/** `machisen ledger statement`: the accounts of a council's year; to the terminal where no file is named. */
export const register = (program: Command): void => {
  program
    .command("statement")
    .description("収支決算書 — statement of accounts")
    .requiredOption("--council <id>", "地活協の番号 — number of the council")
    .requiredOption("--year <year>", "年度 — fiscal year")
    .addOption(
      new Option("--format <format>", "形式 — format").choices(["json", "xlsx", "pdf"]).default("json"),
    )
    .option("--out <file>", "書き出すファイル — the file to write")
    .action((options: Options) =>
      withDatabase(async (database) => {
        const found = await runAs(database, { who: { kind: "system" }, mode: "read", origin: "cli" }, (ctx) =>
          find(ctx, options),
        );
        if (!found.ok) return printProblem(found.error);
        const bytes = await bytesOf(found.value, options.format);
        if (options.out) await writeFile(options.out, bytes);
        else process.stdout.write(bytes);
        return 0;
      }),
    );
};
