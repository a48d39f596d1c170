import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import { formatNumber } from "../../kernel/era.ts";
import { type CouncilId, parseId } from "../../kernel/ids.ts";
import { conflict, type Outcome } from "../../kernel/problem.ts";
import { say, type Text } from "../../kernel/say.ts";
import {
  bookSheet,
  type Chart,
  type Choice,
  type Chosen,
  findBookOf,
  type TakenOver,
  takeOver,
} from "../../modules/community/ledger/index.ts";
import type { Database } from "../../platform/database/pool.ts";
import { type Ctx, runAs } from "../../platform/database/run-as.ts";
import { printProblem } from "../print-problem.ts";
import { printText } from "../print-text.ts";
import { withDatabase } from "../with-database.ts";

type Options = {
  readonly book: string;
  readonly file: string;
  readonly account?: string;
  readonly programme?: string;
  readonly map?: readonly string[];
  readonly dryRun?: boolean;
};

const words = {
  unreadable: (file: string) =>
    say(
      `${file} を読めません。場所と名前を確かめてください。`,
      `${file} can't be read. Check its place and name.`,
    ),
  noBook: (book: string) =>
    say(
      `帳簿「${book}」はありません。「協議会の番号/年度」（例 3/2018）で指定してください。帳簿は画面で先に始めます。`,
      `There is no book “${book}”. Name it by council and year, e.g. 3/2018; a book is started on the screen first.`,
    ),
  noProgramme: (code: string) =>
    say(
      `事業「${code}」はありません。machisen programme list で確かめてください。`,
      `There is no programme "${code}". See: machisen programme list`,
    ),
  badMap: (map: string) =>
    say(
      `--map「${map}」を読めません。「文具代=supplies」「fund:=activity」「expense:預入=move:bank」「事業=skip」のように書いてください。`,
      `--map “${map}” can't be read. Write it like 文具代=supplies, fund:=activity, expense:預入=move:bank or 事業=skip.`,
    ),
  unknown: (part: string, name: string, lines: number, sum: string) =>
    say(
      `帳簿にない名前: ${part}「${name}」 ${lines}行 ${sum}円 → --map '${part}:${name}=…' で指定してください`,
      `not in the book: ${part} “${name}”, ${lines} lines, ${sum} yen → --map '${part}:${name}=…'`,
    ),
  done: (of: TakenOver) =>
    say(
      `出納帳: ${formatNumber(of.lines)}行 繰越${formatNumber(of.opening)}円 収入${formatNumber(of.came)}円 支出${formatNumber(of.went)}円 移動${formatNumber(of.moved)}円 飛ばした行${of.skipped + of.carried}`,
      `cash book: ${formatNumber(of.lines)} lines, carried in ${formatNumber(of.opening)}, in ${formatNumber(of.came)}, out ${formatNumber(of.went)}, moved ${formatNumber(of.moved)} yen, ${of.skipped + of.carried} lines left out`,
    ),
  waiting: say("承認待ちになりました。会長・副会長が承認すると記帳されます。", "They wait for approval."),
  dryRun: say("試しに読んだだけで、何も変えていません。", "Only tried out; nothing was changed."),
};

type Map = { readonly part: string | null; readonly name: string; readonly to: string };

const mapOf = (text: string): Map | null => {
  const match = /^(?:(income|expense|fund|project):)?(.*)=([^=]+)$/s.exec(text);
  return match ? { part: match[1] ?? null, name: match[2] ?? "", to: match[3] ?? "" } : null;
};

const choiceOf = (to: string, chart: Chart): Choice | null => {
  if (to === "skip" || to === "none") return { kind: to };
  const [kind, rest = ""] = to.split(":", 2);
  if (kind === "new") return { kind: "new", as: rest };
  const all = [...chart.accounts, ...chart.funds, ...chart.projects];
  if (kind === "move") {
    const id = chart.accounts.find(({ code }) => code === rest)?.id;
    return id === undefined ? null : { kind: "move", id };
  }
  const id = all.find(({ code }) => code === to)?.id;
  return id === undefined ? null : { kind: "is", id };
};

const chosenBy =
  (maps: readonly Map[], chart: Chart): Chosen =>
  ({ part, name }) => {
    const map = maps.find((one) => (one.part === null || one.part === part) && one.name === name);
    return map ? choiceOf(map.to, of(part, chart)) : null;
  };

/** A code is looked for only among what the name can be: the same one may stand for a category and a fund. */
const of = (part: string, chart: Chart): Chart => ({
  accounts: chart.accounts.filter(({ kind }) => kind === part || (kind !== "income" && kind !== "expense")),
  funds: part === "fund" ? chart.funds : [],
  projects: part === "project" ? chart.projects : [],
});

const run = async (ctx: Ctx, options: Options, bytes: Uint8Array): Promise<Outcome<TakenOver>> => {
  if (options.programme && !ctx.programme) return conflict(words.noProgramme(options.programme));
  const [council = "", year = ""] = options.book.split("/");
  const id = parseId<CouncilId>(council);
  const book = id === null ? null : await findBookOf(ctx, id, Number(year) || 0);
  const sheet = book && (await bookSheet(ctx, book.id));
  if (!book || !sheet) return conflict(words.noBook(options.book));
  const maps = (options.map ?? []).map((text) => [text, mapOf(text)] as const);
  const bad = maps.find(([, map]) => map === null);
  if (bad) return conflict(words.badMap(bad[0]));
  const code = options.account ?? "cash";
  const account = sheet.chart.accounts.find((one) => one.code === code)?.id;
  return takeOver(ctx, {
    book: book.id,
    // No account has it: the action says what to choose.
    account: account ?? (0 as NonNullable<typeof account>),
    file: { bytes, name: basename(options.file) },
    chosen: chosenBy(
      maps.flatMap(([, map]) => (map ? [map] : [])),
      sheet.chart,
    ),
    dryRun: options.dryRun === true,
  });
};

const linesOf = (taken: TakenOver): Text[] => [
  ...taken.unknown
    .filter(({ choice }) => choice === null)
    .map(({ part, name, lines, sum }) => words.unknown(part, name, lines, formatNumber(sum))),
  words.done(taken),
  taken.id === null ? words.dryRun : words.waiting,
];

/** Takes a cash book over as the operator, all of it or nothing; answers the exit code. */
export const takeOverFile = async (database: Database, options: Options): Promise<number> => {
  const bytes = await readFile(options.file).catch(() => null);
  if (bytes === null) return printProblem({ kind: "conflict", message: words.unreadable(options.file) });
  const done = await runAs(
    database,
    { who: { kind: "system" }, mode: "write", origin: "cli", programme: options.programme ?? null },
    (ctx) => run(ctx, options, bytes),
  );
  if (!done.ok) return printProblem(done.error, options.file);
  for (const line of linesOf(done.value)) printText(line);
  return 0;
};

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `machisen ledger take-over --book COUNCIL/YEAR --file F [--account CODE] [--map NAME=CODE …] [--dry-run]` */
export const register = (parent: Command): void => {
  parent
    .command("take-over")
    .description("前の年度の出納帳を取り込む — take over last year's cash book (all or nothing)")
    .requiredOption("--book <council/year>", "協議会の番号/年度 — council and fiscal year, e.g. 3/2018")
    .requiredOption("--file <file>", "CSV・Excel のファイル — CSV or Excel file")
    .option("--account <code>", "お金のある所（なければ cash） — where its money lies", "cash")
    .option("--programme <code>", "事業の code — programme, where new projects are made")
    .option(
      "--map <name=choice>",
      "名前の読み替え（何度でも） — what a name is: CODE, new[:KIND], move:CODE, skip, none",
      collect,
      [],
    )
    .option("--dry-run", "試すだけで変えない — only say what would happen")
    .action((options: Options) => withDatabase((database) => takeOverFile(database, options)));
};
