import {
  addMonths,
  fiscalYearOf,
  fiscalYearStart,
  monthOf,
  monthRange,
  type PlainDate,
  type PlainMonth,
  parsePlainMonth,
} from "../../kernel/dates.ts";

export const spans = ["month", "year", "all"] as const;
export type Span = (typeof spans)[number];

/** What the board looks at: a month, its fiscal year, or the whole programme; never outside of the programme. */
export type Period = {
  readonly span: Span;
  readonly month: PlainMonth;
  readonly from: PlainMonth;
  readonly to: PlainMonth;
  readonly days: { readonly from: PlainDate; readonly to: PlainDate };
  readonly fiscalYear: number;
};

type Bounds = { readonly starts: PlainDate; readonly ends: PlainDate; readonly today: PlainDate };

const clamp = <T extends string>(value: T, least: T, most: T): T =>
  value < least ? least : value > most ? most : value;

export const periodIn = (query: URLSearchParams, bounds: Bounds): Period => {
  const [first, last] = [monthOf(bounds.starts), monthOf(bounds.ends)];
  const asked = parsePlainMonth(query.get("month") ?? "");
  const month = clamp(asked.ok ? asked.value : monthOf(bounds.today), first, last);
  const span = spans.find((one) => one === query.get("period")) ?? "month";
  const [from, to] = {
    month: [month, month] as const,
    year: [
      clamp(fiscalYearStart(month), first, last),
      clamp(addMonths(fiscalYearStart(month), 11), first, last),
    ] as const,
    all: [first, last] as const,
  }[span];
  const days = {
    from: clamp(monthRange(from).from, bounds.starts, bounds.ends),
    to: clamp(monthRange(to).to, bounds.starts, bounds.ends),
  };
  return { span, month, from, to, days, fiscalYear: fiscalYearOf(month) };
};
