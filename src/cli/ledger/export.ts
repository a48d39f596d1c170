import { writeFile } from "node:fs/promises";
import { type Command, Option } from "commander";
import { notFound, type Outcome } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import { say, translator } from "../../kernel/say.ts";
import {
  bookSheet,
  cashBook,
  cashFile,
  chainJson,
  journalEntries,
  journalOf,
  statementContent,
} from "../../modules/community/ledger/index.ts";
import { type Ctx, runAs } from "../../platform/database/run-as.ts";
import { writeCsv } from "../../platform/documents/index.ts";
import { printProblem } from "../print-problem.ts";
import { printText, terminalLocale } from "../print-text.ts";
import { withDatabase } from "../with-database.ts";
import { bookNamed } from "./book.ts";

type Options = { council: string; year: string; format: "hledger" | "csv" | "json"; out: string };

const written = (file: string, entries: number) =>
  say(`${file} に書き出しました（記帳 ${entries}件）。`, `Wrote ${file} (${entries} entries).`);
const everything = {
  account: null,
  category: null,
  fund: null,
  project: null,
  from: null,
  until: null,
  words: "",
  page: 1,
} as const;

const textOf = async (
  ctx: Ctx,
  options: Options,
): Promise<Outcome<{ readonly text: string | Uint8Array; readonly entries: number }>> => {
  const book = await bookNamed(ctx, options);
  if (!book.ok) return book;
  const { id, entries } = book.value;
  const content = await statementContent(ctx, id);
  if (!content) return notFound();
  if (options.format === "hledger")
    return ok({ text: journalOf(content, await journalEntries(ctx, id)), entries });
  if (options.format === "json") {
    const chain = chainJson(content, await journalEntries(ctx, id));
    return ok({ text: `${JSON.stringify(chain, null, 2)}\n`, entries });
  }
  const sheet = await bookSheet(ctx, id);
  if (!sheet) return notFound();
  const page = await cashBook(ctx, id, everything, 10_000_000);
  const { columns, rows } = cashFile(translator(terminalLocale()), sheet.chart, page);
  const header = columns.map((column) => column.header);
  return ok({ text: writeCsv(header, rows), entries });
};

/** `machisen ledger export`: a book for other programs, or for whoever wants to check its links. */
export const register = (program: Command): void => {
  program
    .command("export")
    .description("帳簿を書き出す — export a book")
    .requiredOption("--council <id>", "地活協の番号 — number of the council")
    .requiredOption("--year <year>", "年度 — fiscal year")
    .addOption(
      new Option("--format <format>", "形式 — format")
        .choices(["hledger", "csv", "json"])
        .makeOptionMandatory(),
    )
    .requiredOption("--out <file>", "書き出すファイル — the file to write")
    .action((options: Options) =>
      withDatabase(async (database) => {
        const made = await runAs(database, { who: { kind: "system" }, mode: "read", origin: "cli" }, (ctx) =>
          textOf(ctx, options),
        );
        if (!made.ok) return printProblem(made.error);
        await writeFile(options.out, made.value.text);
        printText(written(options.out, made.value.entries));
        return 0;
      }),
    );
};
