import holidayJp from "@holiday-jp/holiday_jp";
import type { PlainDate } from "./dates.ts";

// The library's own question reads a Date in the time zone of the process; its table is asked by the day's name instead.
const named: ReadonlyMap<string, { readonly name: string; readonly name_en: string }> = new Map(
  Object.entries(holidayJp.holidays),
);

/** Whether a day is a national holiday of Japan (国民の祝日に関する法律, with substitute and special holidays), 1970–2050. */
export const isJapaneseHoliday = (day: PlainDate): boolean => named.has(day);
