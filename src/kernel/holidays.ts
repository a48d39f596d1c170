import japan from "@holiday-jp/holiday_jp";
import type { PlainDate } from "./dates.ts";
import { say, type Text } from "./say.ts";

const known: Readonly<Record<string, { readonly name: string; readonly name_en: string }>> = japan.holidays;

/**
 * The Japanese holiday on a day, substitutes and days between included; null on any other day. Known until 2050.
 * Asked by the date's text: the package's functions that take a `Date` read the clock of the process's own zone.
 */
export const holidayOn = (day: PlainDate): Text | null => {
  const found = known[day];
  return found ? say(found.name, found.name_en) : null;
};
