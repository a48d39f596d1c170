import type { PlainDate } from "../../../kernel/dates.ts";
import { type Issue, invalid, type Outcome } from "../../../kernel/problem.ts";
import { readNumber } from "../../../kernel/read-number.ts";
import { ok } from "../../../kernel/result.ts";
import type { Text } from "../../../kernel/say.ts";
import { type AccountId, readYen, typedDay, typedPastDay } from "../ledger/index.ts";
import { fieldWords, longest, mostPeople, words } from "./text.ts";

/** What was typed about the plan of one project, as it was typed; amounts by account. */
export type EnteredPlan = {
  readonly what: string;
  readonly people: string;
  /** Expected, where the rules take it off the cost. */
  readonly income: string;
  readonly amounts: readonly (readonly [AccountId, string])[];
};

export type EnteredPerformance = {
  readonly done: string;
  readonly people: string;
  readonly result: string;
};

type Read<T> = { readonly value: T; readonly issues: readonly Issue[] };

const text = (entered: string, path: string, needed: Text | null): Read<string> => {
  const value = entered.trim();
  const message =
    value === "" && needed
      ? words.required(needed)
      : value.length > longest.text
        ? words.tooLong(longest.text)
        : null;
  return { value, issues: message ? [{ path, message }] : [] };
};

const people = (entered: string): Read<number | null> => {
  if (entered.trim() === "") return { value: null, issues: [] };
  const read = readNumber(entered, "人名");
  const isCount = read.ok && !read.value.isNegative && read.value.fraction === "";
  const value = isCount ? Number(read.value.whole) : mostPeople + 1;
  return { value, issues: value > mostPeople ? [{ path: "people", message: words.noPeople }] : [] };
};

/** Whole yen of at least 1. */
const yen = (entered: string, path: string): Read<number> => {
  const read = readYen(entered);
  return read.ok ? { value: read.value, issues: [] } : { value: 0, issues: [{ path, message: read.why }] };
};

const answered = <T>(issues: readonly Issue[], value: T): Outcome<T> =>
  issues.length > 0 ? invalid(...issues) : ok(value);

/** A plan that was emptied is null: the project is taken out. */
export const readPlan = (
  entered: EnteredPlan,
): Outcome<{
  readonly what: string;
  readonly people: number | null;
  readonly income: number | null;
  readonly amounts: readonly (readonly [AccountId, number])[];
} | null> => {
  const isNothing = (typed: string) => /^[\s0０円¥￥]*$/.test(typed);
  const filled = entered.amounts.filter(([, typed]) => !isNothing(typed));
  const isEmpty = [entered.what, entered.people].every((typed) => typed.trim() === "");
  if (isEmpty && isNothing(entered.income) && filled.length === 0) return ok(null);
  const what = text(entered.what, "what", fieldWords.what);
  const expected = people(entered.people);
  const income = isNothing(entered.income) ? { value: null, issues: [] } : yen(entered.income, "income");
  const amounts = filled.map(([account, typed]) => ({ account, ...yen(typed, `amount-${account}`) }));
  const issues = [what, expected, income, ...amounts].flatMap((one) => one.issues);
  return answered(issues, {
    what: what.value,
    people: expected.value,
    income: income.value,
    amounts: amounts.map(({ account, value }) => [account, value] as const),
  });
};

export const readPerformance = (
  entered: EnteredPerformance,
): Outcome<{ readonly done: string; readonly people: number | null; readonly result: string }> => {
  const done = text(entered.done, "done", fieldWords.done);
  const result = text(entered.result, "result", null);
  const came = people(entered.people);
  return answered([...done.issues, ...came.issues, ...result.issues], {
    done: done.value,
    people: came.value,
    result: result.value,
  });
};

/** Words of a step; @param needed the field's name where there must be some. */
export const readWords = (entered: string, needed: Text | null): Outcome<string> => {
  const read = text(entered, "words", needed);
  return answered(read.issues, read.value);
};

/** An amount with words, e.g. of a decision. @param most with what to say above it; @param zero whether 0 will do */
export const readAmount = (
  entered: { readonly amount: string; readonly words: string },
  most: number,
  tooMuch: (most: number) => Text,
  zero = false,
): Outcome<{ readonly amount: number; readonly words: string }> => {
  const amount =
    zero && /^[0０]円?$/.test(entered.amount.trim())
      ? { value: 0, issues: [] }
      : yen(entered.amount, "amount");
  const said = text(entered.words, "words", null);
  const over =
    amount.issues.length === 0 && amount.value > most ? [{ path: "amount", message: tooMuch(most) }] : [];
  return answered([...amount.issues, ...over, ...said.issues], { amount: amount.value, words: said.value });
};

/** A day on which money moved: not ahead. */
export const readPaidOn = (entered: string, today: PlainDate): Outcome<PlainDate> => {
  const day = typedPastDay(entered, today);
  return day.ok ? day : invalid({ path: "day", message: day.error });
};

/** Number and date of a letter as they were typed; both may be left out. */
export type EnteredLetter = { readonly letterNo?: string; readonly day?: string };

/** Number and date of the ward's letter: not ahead, and not before what it answers. Without a date it is today's. */
export const readLetter = (
  { letterNo = "", day = "" }: EnteredLetter,
  { today, since }: { readonly today: PlainDate; readonly since: PlainDate },
): Outcome<{ readonly letterNo: string; readonly day: PlainDate }> => {
  const number = letterNo.trim().replaceAll(/\s+/g, " ");
  const long =
    number.length > longest.letterNo ? [{ path: "letterNo", message: words.tooLong(longest.letterNo) }] : [];
  const read = day.trim() === "" ? ok(today) : readPaidOn(day, today);
  const early = read.ok && read.value < since ? [{ path: "day", message: words.letterBefore(since) }] : [];
  const value = { letterNo: number, day: read.ok ? read.value : today };
  return answered([...long, ...issuesOf(read), ...early], value);
};

/** By when something is to be given back: on the day of the letter or later. */
export const readDue = (entered: string, from: PlainDate): Outcome<PlainDate> => {
  const day = typedDay(entered, from);
  if (!day.ok) return invalid({ path: "due", message: day.error });
  return day.value < from ? invalid({ path: "due", message: words.dueBefore }) : ok(day.value);
};

/** What is wrong in several readings, together. */
export const issuesOf = (...read: readonly Outcome<unknown>[]): readonly Issue[] =>
  read.flatMap((one) => (one.ok || one.error.kind !== "invalid" ? [] : one.error.issues));
