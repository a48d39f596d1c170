import { createHash } from "node:crypto";
import type { PlainDate } from "../../../../../kernel/dates.ts";
import { formatInstant } from "../../../../../kernel/era.ts";
import { daysOf } from "../../../../../kernel/fiscal-year.ts";
import { conflict, invalid, notFound, type Outcome } from "../../../../../kernel/problem.ts";
import { ok } from "../../../../../kernel/result.ts";
import { say, type Text } from "../../../../../kernel/say.ts";
import type { Ctx } from "../../../../../platform/database/run-as.ts";
import { readRows } from "../../../../../platform/documents/index.ts";
import { openToEnter } from "../../ground.ts";
import type { AccountId, BookId, Chart, Yen } from "../../model.ts";
import { chartOf, findBook } from "../../store.ts";
import { announceBook } from "../../tell.ts";
import { words } from "../text.ts";
import { newLines, numberLines } from "./number-lines.ts";
import { readStatement } from "./read-statement.ts";
import { importOf, insertStatement, linesOf } from "./store.ts";

/** What an import of a statement adds, or would add. */
export type StatementAdded = {
  readonly added: number;
  /** Lines that an earlier statement had brought. */
  readonly known: number;
  /** Lines of other years, which belong into other books. */
  readonly outside: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Of the lines that are new; yen. */
  readonly came: Yen;
  readonly went: Yen;
  /** What the bank has after the last line of the year. */
  readonly balance: Yen | null;
};

/** The accounts of which a bank reports. */
export const bankAccounts = (chart: Chart) =>
  chart.accounts.filter(({ kind }) => kind === "bank" || kind === "deposit");

/** Says when and by whom this very file had come before; @param by null when it isn't known any more */
export const alreadyImported = (at: Date, by: Text | null) =>
  conflict(words.already(say(formatInstant(at, "ja"), formatInstant(at, "en")), by ?? words.someone));

export const personSaid = (name: string | null): Text | null =>
  name === null ? null : say(`${name}さん`, name);

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export const longestFileName = 200;

/**
 * Brings a bank's file into the book: its lines of the year that are not there yet, all or none.
 * @param input.dryRun only says what would be added
 */
export const importStatement = async (
  ctx: Ctx,
  input: {
    readonly book: BookId;
    readonly account: AccountId;
    readonly file: { readonly bytes: Uint8Array; readonly name: string };
    readonly dryRun: boolean;
  },
): Promise<Outcome<StatementAdded>> => {
  const { file, account } = input;
  const seen = await findBook(ctx, input.book);
  if (!seen) return notFound();
  const { from, to } = daysOf(seen.year);
  const rows = await readRows(file.bytes, file.name);
  const read = rows.ok ? readStatement(rows.value, from, ctx.today) : rows;
  if (!read.ok) return read;
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  const chart = await chartOf(ctx, book.id);
  if (!bankAccounts(chart).some(({ id }) => id === account))
    return invalid({ path: "account", message: words.notBank });
  const sha256 = sha256Of(file.bytes);
  const before = await importOf(ctx, account, sha256);
  if (before) return alreadyImported(before.at, personSaid(before.by));
  const inside = read.value.filter(({ day }) => from <= day && day <= to);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return invalid({ path: "file", message: words.noneOfYear(book.year) });
  const fresh = newLines(numberLines(inside), await linesOf(ctx, account));
  if (!input.dryRun) {
    const name = file.name.slice(-longestFileName) || "statement.csv";
    await insertStatement(ctx, book, { account, sha256, name, by: person, lines: fresh });
    await announceBook(ctx, book);
  }
  const sum = (fits: (amount: Yen) => boolean) =>
    fresh.reduce((total, { amount }) => total + (fits(amount) ? Math.abs(amount) : 0), 0);
  return ok({
    added: fresh.length,
    known: inside.length - fresh.length,
    outside: read.value.length - inside.length,
    from: first.day,
    to: last.day,
    came: sum((amount) => amount > 0),
    went: sum((amount) => amount < 0),
    balance: last.balance,
  });
};
