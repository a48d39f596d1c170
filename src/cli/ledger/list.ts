import { type Command, Option } from "commander";
import { formatNumber } from "../../kernel/era.ts";
import { translator } from "../../kernel/say.ts";
import { allBooks, bookStateWords } from "../../modules/community/ledger/index.ts";
import { runAs } from "../../platform/database/run-as.ts";
import { terminalLocale } from "../print-text.ts";
import { withDatabase } from "../with-database.ts";

/** `machisen ledger list`: every book, by council and year. */
export const register = (program: Command): void => {
  program
    .command("list")
    .description("帳簿の一覧 — every book")
    .addOption(new Option("--format <format>", "形式 — format").choices(["text", "json"]).default("text"))
    .action((options: { format: "text" | "json" }) =>
      withDatabase(async (database) => {
        const books = await runAs(database, { who: { kind: "system" }, mode: "read", origin: "cli" }, (ctx) =>
          allBooks(ctx),
        );
        const t = translator(terminalLocale());
        console.log(
          options.format === "json"
            ? JSON.stringify(
                books.map(({ council, name, year, state, entries, head }) => ({
                  council,
                  name,
                  year,
                  entries,
                  state,
                  head,
                })),
                null,
                2,
              )
            : books
                .map(
                  ({ council, name, year, state, entries }) =>
                    `${council}\t${year}\t${formatNumber(entries)}\t${t(bookStateWords[state])}\t${name}`,
                )
                .join("\n"),
        );
        return 0;
      }),
    );
};
