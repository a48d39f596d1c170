import { err, ok, type Result } from "./result.ts";

declare const dateBrand: unique symbol;
declare const monthBrand: unique symbol;

/** A day of the calendar without a time or zone, `YYYY-MM-DD`. Compares as text. */
export type PlainDate = string & { readonly [dateBrand]: true };
/** A month, `YYYY-MM`. Compares as text. */
export type PlainMonth = string & { readonly [monthBrand]: true };

const two = (value: number): string => String(value).padStart(2, "0");
const four = (value: number): string => String(value).padStart(4, "0");

// The two casts below are the birthplaces of the brands: every other date comes from them.
const dateOf = (instant: Date): PlainDate =>
  `${four(instant.getUTCFullYear())}-${two(instant.getUTCMonth() + 1)}-${two(instant.getUTCDate())}` as PlainDate;
const monthFrom = (year: number, index: number): PlainMonth =>
  `${four(year + Math.floor(index / 12))}-${two((((index % 12) + 12) % 12) + 1)}` as PlainMonth;

const atNoon = (date: PlainDate | string): Date => new Date(`${date}T12:00:00Z`);

/** A day that exists, between 1868 and 2999; anything else is an error. */
export const parsePlainDate = (text: string): Result<PlainDate, "no-such-day"> => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match || text < "1868-01-01" || text > "2999-12-31") return err("no-such-day");
  const instant = atNoon(text);
  return !Number.isNaN(instant.getTime()) && dateOf(instant) === text
    ? ok(dateOf(instant))
    : err("no-such-day");
};

/** For constants and values the database has checked; throws on a day that doesn't exist. */
export const plainDate = (text: string): PlainDate => {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new RangeError(`${text} is no day`);
  return parsed.value;
};

export const parsePlainMonth = (text: string): Result<PlainMonth, "no-such-month"> => {
  const day = /^\d{4}-\d{2}$/.test(text) ? parsePlainDate(`${text}-01`) : err("no-such-day" as const);
  return day.ok ? ok(monthOf(day.value)) : err("no-such-month");
};

export const plainMonth = (text: string): PlainMonth => {
  const parsed = parsePlainMonth(text);
  if (!parsed.ok) throw new RangeError(`${text} is no month`);
  return parsed.value;
};

const yearOf = (date: PlainDate | PlainMonth): number => Number(date.slice(0, 4));
const monthIndex = (date: PlainDate | PlainMonth): number => Number(date.slice(5, 7)) - 1;

export const monthOf = (date: PlainDate): PlainMonth => monthFrom(yearOf(date), monthIndex(date));

/** First and last day of a month. */
export const monthRange = (month: PlainMonth): { readonly from: PlainDate; readonly to: PlainDate } => {
  const from = plainDate(`${month}-01`);
  return { from, to: addDays(plainDate(`${addMonths(month, 1)}-01`), -1) };
};

export const addDays = (date: PlainDate, days: number): PlainDate => {
  const instant = atNoon(date);
  instant.setUTCDate(instant.getUTCDate() + days);
  return dateOf(instant);
};

export const addMonths = (month: PlainMonth, months: number): PlainMonth =>
  monthFrom(yearOf(month), monthIndex(month) + months);

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / 86_400_000);

/** The fiscal year (年度, 1 April – 31 March) a day or month lies in, named by the year it starts. */
export const fiscalYearOf = (date: PlainDate | PlainMonth): number =>
  yearOf(date) - (monthIndex(date) < 3 ? 1 : 0);

/** April of the fiscal year a month lies in. */
export const fiscalYearStart = (month: PlainMonth): PlainMonth => monthFrom(fiscalYearOf(month), 3);

/** Every month from one to another, both included. */
export const monthsBetween = (from: PlainMonth, to: PlainMonth): PlainMonth[] => {
  const months: PlainMonth[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
};

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (date: PlainDate): number => atNoon(date).getUTCDay();

const zoned = new Map<string, Intl.DateTimeFormat>();

/** The day an instant falls on in a time zone; Japan's unless said otherwise. */
export const todayIn = (now: Date, zone = "Asia/Tokyo"): PlainDate => {
  const format =
    zoned.get(zone) ??
    new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  zoned.set(zone, format);
  return plainDate(format.format(now));
};
