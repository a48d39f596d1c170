import { formatDate, formatShortDate } from "../../kernel/era.ts";
import type { Locale, Text } from "../../kernel/say.ts";
import type { HandedIn } from "../../modules/community/subsidy/index.ts";
import { words } from "./text.ts";

/** Deadline and day of what was handed in, with the days between; with their years where those differ. */
export const handedInWords = ({ due, day, late }: HandedIn, locale: Locale): Text => {
  const format = due.slice(0, 4) === day.slice(0, 4) ? formatShortDate : formatDate;
  return words.handedInOn(format(due, locale), format(day, locale), late);
};
