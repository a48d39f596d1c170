import { addDays, type PlainDate, parsePlainDate, weekday } from "../../kernel/dates.ts";

/** Monday to Sunday around a day. */
export type Week = { readonly from: PlainDate; readonly to: PlainDate; readonly days: readonly PlainDate[] };

export const weekOf = (day: PlainDate): Week => {
  const from = addDays(day, -((weekday(day) + 6) % 7));
  const days = Array.from({ length: 7 }, (_, n) => addDays(from, n));
  return { from, to: addDays(from, 6), days };
};

/** The week that the address asks for by any of its days; today's when it asks for none. */
export const weekIn = (text: string | null, today: PlainDate): Week => {
  const day = parsePlainDate(text ?? "");
  return weekOf(day.ok ? day.value : today);
};
