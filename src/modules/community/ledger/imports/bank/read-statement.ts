import type { PlainDate } from "../../../../../kernel/dates.ts";
import { type Issue, invalid, type Outcome } from "../../../../../kernel/problem.ts";
import { err, ok, type Result } from "../../../../../kernel/result.ts";
import type { Text } from "../../../../../kernel/say.ts";
import type { TableRow } from "../../../../../platform/documents/index.ts";
import type { Yen } from "../../model.ts";
import { words as ledgerWords } from "../../text.ts";
import { balanceIn, dayIn, yenIn } from "../cells.ts";
import { findTable, isBlank, isTotal, type Places } from "../table-head.ts";
import { words } from "../text.ts";
import { type BankKey, bankPatterns, isBankHead } from "./columns.ts";
import { inOrder } from "./in-order.ts";

/** A movement as the bank's file has it. */
export type StatedLine = {
  /** Where it stands in the file, counted from 1. */
  readonly line: number;
  readonly day: PlainDate;
  readonly words: string;
  /** Yen; what was paid in is positive. */
  readonly amount: Yen;
  /** After it; null where the file has none. */
  readonly balance: Yen | null;
};

/** A line that only says what there was before the first one. */
export type Carried = { readonly line: number; readonly carried: Yen };

const mostIssues = 50;
const longestWords = 400;

type Cells = { readonly at: (key: BankKey) => string; readonly words: string };

const cellsOf = (row: TableRow, places: Places<BankKey>): Cells => ({
  at: (key) => row.cells[places[key] ?? -1] ?? "",
  words: places
    .all("words")
    .map((place) => (row.cells[place] ?? "").trim())
    .filter((cell) => cell !== "")
    .join(" ")
    .normalize("NFKC")
    .slice(0, longestWords),
});

const dayText = ({ at }: Cells, places: Places<BankKey>): string => {
  if (places.year === undefined || places.month === undefined) return at("day");
  const parts = [at("year"), at("month"), at("day")].map((part) => part.trim());
  return parts.every((part) => part === "") ? "" : parts.join(".");
};

/** What was paid in, positive, or out, negative; null where there is neither. */
const amountIn = ({ at }: Cells, places: Places<BankKey>): Result<Yen | null, Text> => {
  if (places.out === undefined || places.in === undefined) {
    const amount = yenIn(at("amount"));
    if (!amount.ok || amount.value === null) return amount;
    const side = at("side").normalize("NFKC").trim();
    if (/入|預|受/.test(side)) return amount;
    return /出|払|引/.test(side) ? ok(-amount.value) : err(words.noSide(side));
  }
  const [out, into] = [yenIn(at("out")), yenIn(at("in"))];
  if (!out.ok) return out;
  if (!into.ok) return into;
  if (out.value !== null && into.value !== null) return err(words.bothSides);
  return ok(into.value ?? (out.value === null ? null : -out.value));
};

type ReadRow = StatedLine | Carried | readonly Issue[];

type Time = { readonly near: PlainDate; readonly until: PlainDate };

const readRow = (row: TableRow, places: Places<BankKey>, { near, until }: Time): ReadRow => {
  const cells = cellsOf(row, places);
  const day = dayIn(dayText(cells, places), near);
  if (!day.ok && isTotal(row.cells)) return [];
  const [amount, balance] = [amountIn(cells, places), balanceIn(cells.at("balance"))];
  const bad = (message: Text): Issue => ({ path: "file", message, line: row.line });
  if (amount.ok && amount.value === null && balance.ok && balance.value !== null && isCarried(row))
    return { line: row.line, carried: balance.value };
  const issues = [day, amount, balance].flatMap((read) => (read.ok ? [] : [bad(read.error)]));
  if (amount.ok && amount.value === null) issues.push(bad(words.noAmount));
  if (day.ok && day.value > until) issues.push(bad(ledgerWords.dayAhead(until)));
  if (issues.length > 0 || !day.ok || !amount.ok || amount.value === null || !balance.ok) return issues;
  return {
    line: row.line,
    day: day.value,
    words: cells.words,
    amount: amount.value,
    balance: balance.value,
  };
};

const isCarried = (row: TableRow): boolean => row.cells.some((cell) => /繰越|繰り越し/.test(cell));

/**
 * The movements in a bank's file, the earliest first. Lines above the table and totals below it are left out; every line that
 * can't be read, or whose balance doesn't follow from the one before, is named.
 * @param near some day of the year it is about, for years of one or two digits
 * @param until the last day that may be: today
 */
export const readStatement = (
  rows: readonly TableRow[],
  near: PlainDate,
  until: PlainDate,
): Outcome<readonly StatedLine[]> => {
  const table = findTable(rows, bankPatterns, isBankHead);
  if (!table) return invalid({ path: "file", message: words.noBankTable });
  const read = table.body
    .filter(({ cells }) => !isBlank(cells))
    .map((row) => readRow(row, table.places, { near, until }));
  const issues = read.flatMap((one) => (Array.isArray(one) ? (one as readonly Issue[]) : []));
  if (issues.length > 0) return invalid(...issues.slice(0, mostIssues));
  const lines = read.filter((one): one is StatedLine | Carried => !Array.isArray(one));
  return inOrder(lines);
};
