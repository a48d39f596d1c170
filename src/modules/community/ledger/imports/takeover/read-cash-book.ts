import type { PlainDate } from "../../../../../kernel/dates.ts";
import { daysOf } from "../../../../../kernel/fiscal-year.ts";
import { fold } from "../../../../../kernel/japanese-text.ts";
import { type Issue, invalid, type Outcome } from "../../../../../kernel/problem.ts";
import { ok, type Result } from "../../../../../kernel/result.ts";
import type { Text } from "../../../../../kernel/say.ts";
import type { TableRow } from "../../../../../platform/documents/index.ts";
import type { Yen } from "../../model.ts";
import { withYear } from "../../rules/typed-day.ts";
import { words as ledgerWords, longest } from "../../text.ts";
import { balanceIn, dayIn, yenIn } from "../cells.ts";
import { findTable, isBlank, isTotal, type Places } from "../table-head.ts";
import { words } from "../text.ts";
import { type CashBookKey, cashBookPatterns, isCashBookHead } from "./columns.ts";

/** A line of a cash book as the file has it; names are still names. */
export type CashBookLine = {
  /** Where it stands in the file, counted from 1. */
  readonly line: number;
  readonly kind: "in" | "out" | "opening";
  readonly day: PlainDate;
  readonly amount: Yen;
  readonly what: string;
  readonly party: string;
  readonly category: string;
  readonly fund: string;
  readonly project: string;
  readonly voucher: string;
  /** With the voucher's old number, for the new book gives its own. */
  readonly note: string;
};

export type CashBookFile = {
  readonly lines: readonly CashBookLine[];
  /** The last balance that the file states. */
  readonly closing: Yen | null;
};

const mostIssues = 50;
const carriedIn =
  /^(前(年度?|期)(より|から)?の?繰り?越し?金?(より|から)?|繰り?越し?金|.*前年度(より|から|分)?の?繰り?越し?金?)$/;
const carriedOut = /(次|翌|来)(年度?|期)?(へ|に|の)*(繰り?越|送り)/;
/** From page to page or month to month: a sum, no movement. */
const carriedAlong = /(前|次|翌)(頁|ぺーじ|月)(より|から|へ|に)?の?繰り?越/;
const sameDay = /^(〃|々|"|”|″|同|同上|同日)$/;

type Row = {
  readonly line: number;
  readonly at: (key: CashBookKey) => string;
  readonly cells: readonly string[];
};
type State = { day: PlainDate | null; balance: Yen | null; readonly issues: Issue[] };

const plain = (cell: string): string => fold(cell).replace(/\s/g, "");
/** Cells may hold line breaks and rows of blanks. */
const text = (cell: string): string => cell.replace(/\s+/g, " ").trim();

const dayText = ({ at }: Row, places: Places<CashBookKey>, { from }: { from: PlainDate }): string => {
  const day = at("day").trim();
  if (places.month === undefined) return day;
  const month = at("month").trim();
  if (day === "" && month === "") return "";
  const year = places.year === undefined ? "" : at("year").trim();
  if (year !== "") return `${year}.${month}.${day}`;
  // Without a year it is the one in which the month lies.
  const first = Number(from.slice(0, 4));
  return `${Number(month.normalize("NFKC")) < 4 ? first + 1 : first}.${month}.${day}`;
};

const tooLong = (value: string, most: number): Text | null =>
  value.length > most ? ledgerWords.tooLong(most) : null;

/**
 * The movements in a council's own cash book. Lines above the table, totals and what is only carried along are left out; every line that
 * can't be read, lies in another year, or whose balance doesn't follow from the one before, is named.
 * @param until the last day that may be: today
 */
export const readCashBook = (
  rows: readonly TableRow[],
  year: number,
  until: PlainDate,
): Outcome<CashBookFile> => {
  const table = findTable(rows, cashBookPatterns, isCashBookHead);
  if (!table) return invalid({ path: "file", message: words.noCashBookTable });
  const { places } = table;
  const days = daysOf(year);
  const state: State = { day: null, balance: null, issues: [] };
  const lines = table.body
    .filter(({ cells }) => !isBlank(cells))
    .flatMap(({ line, cells }) => {
      const row: Row = { line, cells, at: (key) => cells[places[key] ?? -1] ?? "" };
      const read = readLine(row, places, state, { year, until, ...days });
      return read ? [read] : [];
    });
  if (state.issues.length > 0) return invalid(...state.issues.slice(0, mostIssues));
  if (lines.length === 0) return invalid({ path: "file", message: words.noLines });
  return ok({ lines, closing: state.balance });
};

type Year = {
  readonly year: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly until: PlainDate;
};

const readDayOf = (
  row: Row,
  places: Places<CashBookKey>,
  state: State,
  year: Year,
): Result<PlainDate, Text> => {
  const typed = dayText(row, places, year);
  if (sameDay.test(plain(typed)) && state.day !== null) return ok(state.day);
  return dayIn(withYear(typed, year.year), year.from);
};

const dayProblem = (day: PlainDate, { year, from, to, until }: Year): Text | null =>
  day < from || day > to ? words.dayOutside(year) : day > until ? ledgerWords.dayAhead(until) : null;

const readLine = (row: Row, places: Places<CashBookKey>, state: State, year: Year): CashBookLine | null => {
  const said = [row.at("what"), row.at("category"), row.at("day")].map(plain);
  const day = readDayOf(row, places, state, year);
  if (said.some((cell) => carriedOut.test(cell))) return null;
  if (!day.ok && isTotal(row.cells)) return null;
  const [out, into, balance] = [yenIn(row.at("out")), yenIn(row.at("in")), balanceIn(row.at("balance"))];
  const bad = (message: Text) => state.issues.push({ path: "file", message, line: row.line });
  const known = state.issues.length;
  for (const read of [out, into, balance]) if (!read.ok) bad(read.error);
  if (!out.ok || !into.ok || !balance.ok) return null;
  if (said.some((cell) => carriedAlong.test(cell))) return null;
  const isOpening = said.some((cell) => carriedIn.test(cell));
  if (out.value !== null && into.value !== null) bad(words.bothSides);
  const amount = isOpening
    ? (into.value ?? (out.value === null ? balance.value : null))
    : (into.value ?? out.value);
  if (isOpening && amount === 0) return carry(state, balance.value);
  if (amount === null) bad(words.noAmount);
  else if (amount < 0) bad(ledgerWords.noNegativeSlip);
  // What is carried over is the first thing of the year, whatever day stands there.
  const when = isOpening && !day.ok && plain(row.at("day")) === "" ? ok(year.from) : day;
  if (!when.ok) bad(when.error);
  else {
    state.day = when.value;
    const problem = dayProblem(when.value, year);
    if (problem) bad(problem);
  }
  checkBalance(row.line, state, {
    moved: (into.value ?? 0) - (out.value ?? 0),
    states: balance.value,
    isOpening,
  });
  const [what, party] = [text(row.at("what")) || text(row.at("category")), text(row.at("party"))];
  if (what === "") bad(words.noWhat);
  for (const problem of [tooLong(what, longest.what), tooLong(party, longest.party)])
    if (problem) bad(problem);
  const voucher = text(row.at("voucher"));
  const old = voucher === "" ? "" : words.oldVoucher(voucher).ja;
  const note = [old, text(row.at("note"))].filter((piece) => piece !== "").join(" ");
  if (note.length > longest.what) bad(words.noteTooLong(longest.what));
  if (state.issues.length > known || amount === null || !when.ok) return null;
  return {
    line: row.line,
    kind: isOpening ? "opening" : into.value === null ? "out" : "in",
    day: when.value,
    amount,
    what,
    party,
    category: text(row.at("category")),
    fund: text(row.at("fund")),
    project: text(row.at("project")),
    voucher,
    note,
  };
};

const carry = (state: State, balance: Yen | null): null => {
  state.balance = balance ?? 0;
  return null;
};

const checkBalance = (
  line: number,
  state: State,
  { moved, states, isOpening }: { moved: Yen; states: Yen | null; isOpening: boolean },
): void => {
  const began = state.balance ?? (isOpening && moved !== 0 ? 0 : null);
  const expected = began === null ? null : began + moved;
  if (states === null) {
    state.balance = expected;
    return;
  }
  if (expected !== null && expected !== states)
    state.issues.push({ path: "file", message: words.balanceBroken(expected, states), line });
  // Goes on from what the line says, so that a line that is missing is named once.
  state.balance = states;
};
