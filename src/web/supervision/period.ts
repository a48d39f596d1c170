import {
  fiscalYearStart,
  monthOf,
  monthRange,
  monthsBetween,
  type PlainDate,
  type PlainMonth,
  parsePlainMonth,
} from "../../kernel/dates.ts";

/** The month that is looked at, and its fiscal year up to that month's end; never outside of the programme. */
export type Span = {
  readonly month: PlainMonth;
  /** Every month that can be asked for. */
  readonly months: readonly PlainMonth[];
  /** From the first month of the fiscal year in the programme to the month. */
  readonly yearMonths: readonly PlainMonth[];
  readonly days: {
    readonly month: { readonly from: PlainDate; readonly to: PlainDate };
    readonly year: { readonly from: PlainDate; readonly to: PlainDate };
  };
};

type Bounds = { readonly starts: PlainDate; readonly ends: PlainDate; readonly today: PlainDate };

/** The month in the address; today's, or the programme's nearest, when it asks for none of its. */
export const spanIn = (asked: string | null, { starts, ends, today }: Bounds): Span => {
  const last = monthOf(today < starts ? starts : today < ends ? today : ends);
  const months = monthsBetween(monthOf(starts), last);
  const wanted = parsePlainMonth(asked ?? "");
  const month = wanted.ok && months.includes(wanted.value) ? wanted.value : last;
  const yearMonths = months.filter((one) => one >= fiscalYearStart(month) && one <= month);
  const { from, to } = monthRange(month);
  return {
    month,
    months,
    yearMonths,
    days: { month: { from, to }, year: { from: monthRange(yearMonths[0] ?? month).from, to } },
  };
};
