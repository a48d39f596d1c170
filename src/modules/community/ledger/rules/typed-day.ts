import type { PlainDate } from "../../../../kernel/dates.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import { type DayProblem, understandDay } from "../../../../kernel/read-day.ts";
import { err, type Result } from "../../../../kernel/result.ts";
import type { Text } from "../../../../kernel/say.ts";
import { fieldWords, words } from "../text.ts";

const why = (problem: DayProblem, typed: string): Text => {
  switch (problem.kind) {
    case "other-era":
      return words.otherEra(typed, problem.meant);
    case "no-such-day":
      return words.noSuchDay(typed);
    case "no-day":
      return typed === "" ? words.required(fieldWords.day) : words.noDay(typed);
  }
};

/** A day in any notation; otherwise what is wrong with it. @param near some day of the time it is about, for years of one or two digits */
export const typedDay = (text: string, near: PlainDate): Result<PlainDate, Text> => {
  const day = understandDay(text, near);
  return day.ok ? day : err(why(day.error, text.trim()));
};

/** The same, of a day on which something has happened already. */
export const typedPastDay = (text: string, today: PlainDate): Result<PlainDate, Text> => {
  const day = typedDay(text, today);
  return day.ok && day.value > today ? err(words.dayAhead(today)) : day;
};

/** 6/3 and 6月3日 in a book whose year is known; anything else as it was. */
export const withYear = (text: string, year: number): string => {
  const short = /^(\d{1,2})[/月](\d{1,2})日?$/.exec(text.normalize("NFKC").replace(/\s/g, ""));
  if (!short) return text;
  const [, month = "", day = ""] = short;
  return `${year + (Number(month) < 4 ? 1 : 0)}/${month}/${day}`;
};

/** A day as it is written in the book of a fiscal year, where the year may be left out. */
export const typedDayOf = (text: string, year: number): Result<PlainDate, Text> => {
  const day = understandDay(withYear(text, year), daysOf(year).from);
  return day.ok ? day : err(why(day.error, text.trim()));
};
