import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import { conflict, type Issue, type Outcome } from "../kernel/problem.ts";
import { ok } from "../kernel/result.ts";
import { say, type Text } from "../kernel/say.ts";
import { importRecordFile } from "../modules/centre/support/index.ts";
import { importCouncilFile } from "../modules/foundation/councils/index.ts";
import { importAreaFile } from "../modules/foundation/programme/index.ts";
import type { Database } from "../platform/database/pool.ts";
import { type Ctx, runAs } from "../platform/database/run-as.ts";
import { printProblem } from "./print-problem.ts";
import { printText } from "./print-text.ts";
import { withDatabase } from "./with-database.ts";

type File = { readonly bytes: Uint8Array; readonly name: string };

/** One kind of table: reads the file, does all of it or nothing, and says what was (or would be) done. */
export type Importer = {
  readonly name: string;
  readonly about: Text;
  readonly run: (ctx: Ctx, file: File, dryRun: boolean) => Promise<Outcome<Text>>;
};

/** More skipped lines than these are only counted. */
const mostNamed = 20;

const words = {
  unreadable: (file: string) =>
    say(
      `${file} を読めません。場所と名前を確かめてください。`,
      `${file} can't be read. Check its place and name.`,
    ),
  noProgramme: (code: string) =>
    say(
      `事業「${code}」はありません。machisen programme list で確かめてください。`,
      `There is no programme "${code}". See: machisen programme list`,
    ),
  dryRun: say("試しに読んだだけで、何も変えていません。", "Only tried out; nothing was changed."),
  areas: (added: number, changed: number, same: number) =>
    say(
      `地域: 追加${added} 変更${changed} 変わりなし${same}`,
      `areas: ${added} added, ${changed} changed, ${same} unchanged`,
    ),
  councils: (added: number, changed: number, same: number) =>
    say(
      `協議会: 追加${added} 変更${changed} 変わりなし${same}`,
      `councils: ${added} added, ${changed} changed, ${same} unchanged`,
    ),
  records: (added: number, again: number, skipped: number) =>
    say(
      `支援記録: 追加${added} すでにあるもの${again}${skipped > 0 ? ` 飛ばした行${skipped}` : ""}`,
      `records: ${added} added, ${again} there already${skipped > 0 ? `, ${skipped} ${skipped === 1 ? "line" : "lines"} skipped` : ""}`,
    ),
  line: ({ line, message }: Issue) =>
    say(`${line ?? ""}行目: ${message.ja}`, `line ${line ?? ""}: ${message.en}`),
  more: (n: number) => say(`ほかに飛ばした行${n}`, `${n} more ${n === 1 ? "line" : "lines"} skipped`),
  programmeNeeded: say(
    "どの事業の記録かを --programme CODE で指定してください。",
    "Say which programme the records are of: --programme CODE",
  ),
};

const areas: Importer = {
  name: "areas",
  about: say("地域（区・校区等地域など）", "areas"),
  run: async (ctx, file, dryRun) => {
    const done = await importAreaFile(ctx, file, dryRun);
    return done.ok
      ? ok(words.areas(done.value.add.length, done.value.change.length, done.value.unchanged))
      : done;
  },
};

const councils: Importer = {
  name: "councils",
  about: say("地域活動協議会", "councils"),
  run: async (ctx, file, dryRun) => {
    const done = await importCouncilFile(ctx, file, dryRun);
    return done.ok
      ? ok(words.councils(done.value.added.length, done.value.changed.length, done.value.unchanged))
      : done;
  },
};

export const recordsImporter: Importer = {
  name: "records",
  about: say("支援記録（要 --programme）", "support records (needs --programme)"),
  run: async (ctx, file, dryRun) => {
    if (!ctx.programme) return conflict(words.programmeNeeded);
    const done = await importRecordFile(ctx, file, dryRun);
    if (!done.ok) return done;
    const { added, again, skipped = [] } = done.value;
    const lines = [
      ...skipped.slice(0, mostNamed).map(words.line),
      words.records(added, again, skipped.length),
    ];
    if (skipped.length > mostNamed) lines.splice(mostNamed, 0, words.more(skipped.length - mostNamed));
    return ok(say(lines.map(({ ja }) => ja).join("\n"), lines.map(({ en }) => en).join("\n")));
  },
};

/** Every table that can be imported; a further one is a further line. */
export const importers: readonly Importer[] = [areas, councils, recordsImporter];

/** Imports a file as the operator; answers the exit code. */
export const importFile = async (
  database: Database,
  importer: Importer,
  path: string,
  options: { readonly dryRun?: boolean; readonly programme?: string },
): Promise<number> => {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return printProblem({ kind: "conflict", message: words.unreadable(path) });
  const done = await runAs(
    database,
    { who: { kind: "system" }, mode: "write", origin: "cli", programme: options.programme ?? null },
    async (ctx): Promise<Outcome<Text>> => {
      if (options.programme && !ctx.programme)
        return { ok: false, error: { kind: "conflict", message: words.noProgramme(options.programme) } };
      return importer.run(ctx, { bytes, name: basename(path) }, options.dryRun === true);
    },
  );
  if (!done.ok) return printProblem(done.error, path);
  printText(done.value);
  if (options.dryRun) printText(words.dryRun);
  return 0;
};

/** `machisen import areas|councils|… FILE [--dry-run] [--programme CODE]` */
export const register = (program: Command): void => {
  const parent = program
    .command("import")
    .description("表を取り込む — import a CSV or Excel file (all or nothing)");
  for (const importer of importers) {
    parent
      .command(`${importer.name} <file>`)
      .description(`${importer.about.ja} — ${importer.about.en}`)
      .option("--dry-run", "試すだけで変えない — only say what would happen")
      .option("--programme <code>", "事業の code — programme to import into")
      .action((file: string, options: { dryRun?: boolean; programme?: string }) =>
        withDatabase((database) => importFile(database, importer, file, options)),
      );
  }
};
