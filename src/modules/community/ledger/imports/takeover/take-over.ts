import { type Issue, invalid, notFound, type Outcome } from "../../../../../kernel/problem.ts";
import { ok } from "../../../../../kernel/result.ts";
import type { Ctx } from "../../../../../platform/database/run-as.ts";
import { readRows } from "../../../../../platform/documents/index.ts";
import type { AccountId, BookId, Chart, Yen } from "../../model.ts";
import { isPlace } from "../../rules/kinds.ts";
import { chartOf, findBook, findBookOf } from "../../store.ts";
import { announceBook } from "../../tell.ts";
import { alreadyImported, longestFileName, personSaid, sha256Of } from "../bank/import-statement.ts";
import { words } from "../text.ts";
import { fieldsFor, makeNew, possible } from "./choices.ts";
import { openForTakeover } from "./open-for-takeover.ts";
import { readCashBook } from "./read-cash-book.ts";
import { insertTakeover, type TakenLine, takeoverOf } from "./store.ts";
import {
  type Chosen,
  chosenFor,
  slipOf,
  type UnknownName,
  understandNames,
  unknownNames,
} from "./understand.ts";

/** What a cash book would bring in, or has brought in. */
export type TakenOver = {
  /** Null as long as it is only tried out. */
  readonly id: number | null;
  /** Lines that become slips. */
  readonly lines: number;
  /** Lines that somebody said are not taken over. */
  readonly skipped: number;
  /** What was carried over into the year, left out because the year before has a book here. */
  readonly carried: number;
  readonly opening: Yen;
  readonly came: Yen;
  readonly went: Yen;
  readonly moved: Yen;
  /** The last balance that the file states. */
  readonly closing: Yen | null;
  /** Names that the book doesn't know, with what was chosen for each. */
  readonly unknown: readonly UnknownName[];
};

const said = { noPaper: words.noPaper.ja };

const sumOf = (lines: readonly TakenLine[], kind: string): Yen =>
  lines.reduce((sum, { slip }) => sum + (slip.kind === kind ? slip.amount : 0), 0);

/**
 * Takes over a cash book of before: every line becomes a slip that waits for approval, or none does.
 * @param input.account where the money of this cash book lies
 * @param input.chosen what the names mean that the book doesn't know
 * @param input.dryRun only says what would come in
 */
export const takeOver = async (
  ctx: Ctx,
  input: {
    readonly book: BookId;
    readonly account: AccountId;
    readonly file: { readonly bytes: Uint8Array; readonly name: string };
    readonly chosen: Chosen;
    readonly dryRun: boolean;
  },
): Promise<Outcome<TakenOver>> => {
  const { file, account } = input;
  const seen = await findBook(ctx, input.book);
  if (!seen) return notFound();
  const rows = await readRows(file.bytes, file.name);
  const read = rows.ok ? readCashBook(rows.value, seen.year, ctx.today) : rows;
  if (!read.ok) return read;
  const opened = await openForTakeover(ctx, input.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  const chart = await chartOf(ctx, book.id);
  const place = placeIn(chart, account);
  if (!place) return invalid({ path: "account", message: words.notPlace });
  const sha256 = sha256Of(file.bytes);
  const before = await takeoverOf(ctx, book.id, sha256);
  if (before)
    return alreadyImported(before.at, before.person === null ? words.operator : personSaid(before.by));
  const prior = await findBookOf(ctx, book.council, book.year - 1);
  const lines = read.value.lines.filter(({ kind }) => prior === null || kind !== "opening");
  const around = { chart, account, fields: (await fieldsFor(ctx)).map(({ code }) => code) };
  const chosen = possible(input.chosen, around);
  const unknown = unknownNames(lines, chart, chosen);
  const open = unknown.flatMap(({ choice, name }, index): Issue[] =>
    choice ? [] : [{ path: `name-${index}`, message: words.chooseName(name) }],
  );
  if (!input.dryRun && open.length > 0) return invalid(...open);
  if (!input.dryRun) await makeNew(ctx, book, chart, unknown);
  const understood = input.dryRun
    ? standIn(understandNames(chart, chosenFor(unknown)))
    : understandNames(await chartOf(ctx, book.id), chosenFor(unknown));
  const slips = lines.map((line) => ({ line: line.line, slip: slipOf(line, place, understood, said) }));
  if (slips.some(({ slip }) => slip === "unclear")) throw new Error("a name was neither known nor asked for");
  const taken = slips.flatMap(({ line, slip }): TakenLine[] =>
    typeof slip === "string" ? [] : [{ line, slip: slip.slip }],
  );
  if (!input.dryRun && taken.length === 0) return invalid({ path: "file", message: words.noLines });
  const id = input.dryRun
    ? null
    : await insertTakeover(ctx, book, {
        account,
        sha256,
        name: file.name.slice(-longestFileName) || "cash-book.csv",
        by: person,
        lines: taken,
      });
  if (id !== null) await announceBook(ctx, book);
  return ok({
    id,
    lines: taken.length,
    skipped: slips.filter(({ slip }) => slip === "skipped").length,
    carried: read.value.lines.length - lines.length,
    opening: sumOf(taken, "opening"),
    came: sumOf(taken, "in"),
    went: sumOf(taken, "out"),
    moved: sumOf(taken, "move"),
    closing: read.value.closing,
    unknown,
  });
};

const placeIn = (chart: Chart, account: AccountId) => {
  const found = chart.accounts.find(({ id, kind }) => id === account && isPlace(kind));
  return found ? { id: found.id, isBank: found.kind !== "cash" } : null;
};

/** For counting what would come in: what is new or not chosen yet stands for something. */
const standIn =
  (understood: Chosen): Chosen =>
  (name) => {
    const choice = understood(name);
    return choice === null || choice.kind === "new" ? { kind: "is", id: 0 } : choice;
  };
