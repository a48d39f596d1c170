import { type PlainDate, parsePlainDate } from "./dates.ts";
import { eras } from "./era.ts";
import { err, type Result } from "./result.ts";

/** Why something is no day: not written as one, not in the calendar, or in an era that had ended or not begun by then. */
export type DayProblem =
  | { readonly kind: "no-day" }
  | { readonly kind: "no-such-day" }
  | { readonly kind: "other-era"; readonly meant: PlainDate };

const letters: Readonly<Record<string, string>> = {
  R: "令和",
  令: "令和",
  H: "平成",
  平: "平成",
  S: "昭和",
  昭: "昭和",
  T: "大正",
  大: "大正",
  M: "明治",
  明: "明治",
};

// NFKC turns ㋿ and ㍻ into two characters each, and full-width letters and digits into plain ones.
const eraShape = /^(令和|平成|昭和|大正|明治|[令平昭大明]|[RHSTM])/i;
const dayShape = /^(\d{1,4}|元)(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/;
const tail = /(?:\([日月火水木金土]\)|[日月火水木金土]曜日?)?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;

type Written = { readonly era: string | null; readonly year: number; readonly rest: string };

const writtenOf = (text: string): Written | null => {
  const typed = text.normalize("NFKC").trim().replace(tail, "").replace(/\s+/g, "");
  const run = /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
  const mark = eraShape.exec(typed)?.[0] ?? "";
  const match = run ?? dayShape.exec(typed.slice(mark.length));
  if (!match) return null;
  const [, year = "", month = "", day = ""] = match;
  const era = mark === "" ? null : (letters[mark.toUpperCase()] ?? mark);
  if (year === "元" && era === null) return null;
  return {
    era,
    year: year === "元" ? 1 : Number(year),
    rest: `-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  };
};

const inYear = (year: number, rest: string): Result<PlainDate, DayProblem> => {
  const day = parsePlainDate(`${String(year).padStart(4, "0")}${rest}`);
  return day.ok ? day : err({ kind: "no-such-day" });
};

/** The day of an era's year; a year too many is the next era's first one, and is refused with the day that is meant. */
const inEra = (name: string, year: number, rest: string): Result<PlainDate, DayProblem> => {
  const place = eras.findIndex((era) => era.name === name);
  const era = eras[place];
  if (!era || year < 1) return err({ kind: "no-day" });
  const day = inYear(Number(era.from.slice(0, 4)) + year - 1, rest);
  if (!day.ok) return day;
  const next = eras[place - 1];
  return day.value < era.from || (next !== undefined && day.value >= next.from)
    ? err({ kind: "other-era", meant: day.value })
    : day;
};

const distance = (found: Result<PlainDate, DayProblem>, near: PlainDate): number => {
  const day = found.ok ? found.value : found.error.kind === "other-era" ? found.error.meant : null;
  return day === null ? Number.POSITIVE_INFINITY : Math.abs(Date.parse(day) - Date.parse(near));
};

/**
 * A day in any notation of Japanese tables: 2019-06-03, 2019/6/3, 2019.6.3, 2019年6月3日, 20190603, 令和元年6月3日, R1.6.3, with or
 * without a weekday or a time, also full-width.
 * @param near where given, a year of one or two digits counts as well, as 31.4.1 or 19/4/1: it is the reading closest to this day
 */
export const understandDay = (text: string, near?: PlainDate): Result<PlainDate, DayProblem> => {
  const written = writtenOf(text);
  if (!written) return err({ kind: "no-day" });
  const { era, year, rest } = written;
  if (era !== null) return inEra(era, year, rest);
  if (year >= 1000) return inYear(year, rest);
  if (near === undefined || year >= 100) return err({ kind: "no-day" });
  const readings = [...eras.map(({ name }) => inEra(name, year, rest)), inYear(2000 + year, rest)];
  const best = readings.reduce((found, one) => (distance(one, near) < distance(found, near) ? one : found));
  return best.ok || best.error.kind === "other-era" ? best : err({ kind: "no-such-day" });
};

/** A day as people write it in tables; null when it is none. */
export const readDay = (text: string): PlainDate | null => {
  const day = understandDay(text);
  return day.ok ? day.value : null;
};
