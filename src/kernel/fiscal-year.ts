import { fiscalYearOf, type PlainDate, type PlainMonth, plainDate, plainMonth } from "./dates.ts";

/** The fiscal years that a programme touches, the first one first. */
export const yearsOf = ({ from, to }: { readonly from: string; readonly to: string }): readonly number[] => {
  const [first, last] = [fiscalYearOf(plainDate(from)), fiscalYearOf(plainDate(to))];
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
};

/** The twelve months of a fiscal year, April first. */
export const monthsOf = (year: number): readonly PlainMonth[] =>
  Array.from({ length: 12 }, (_, place) => {
    const month = ((place + 3) % 12) + 1;
    return plainMonth(`${month < 4 ? year + 1 : year}-${String(month).padStart(2, "0")}`);
  });

/** First and last day of a fiscal year. */
export const daysOf = (year: number): { readonly from: PlainDate; readonly to: PlainDate } => ({
  from: plainDate(`${year}-04-01`),
  to: plainDate(`${year + 1}-03-31`),
});

/** The fiscal year of a day, or the nearest of these; the day's own where there is none. */
export const nearestYear = (years: readonly number[], day: PlainDate): number => {
  const now = fiscalYearOf(day);
  return Math.min(Math.max(now, years[0] ?? now), years.at(-1) ?? now);
};
