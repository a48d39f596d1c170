import { todayIn } from "../../kernel/dates.ts";
import { formatShortDate } from "../../kernel/era.ts";
import { say, type Text } from "../../kernel/say.ts";
import type { Standing } from "../../modules/centre/desk/index.ts";
import { words } from "./text.ts";

/** 6/14（金）10:05, Fri 14 Jun, 10:05: a due time is never years away. */
const dueTime = (at: Date): Text => {
  const [day, clock] = [
    todayIn(at),
    at.toLocaleTimeString("en-GB", { timeZone: "Asia/Tokyo", timeStyle: "short" }),
  ];
  return say(`${formatShortDate(day, "ja")}${clock}`, `${formatShortDate(day, "en")}, ${clock}`);
};

/** Whole hours where there are any: nobody plans by minutes when hours are left. */
const span = (minutes: number): Text =>
  minutes >= 60 ? words.hours(Math.floor(minutes / 60)) : words.minutes(minutes);

/** How a request stands against its clock, in plain words; null when no clock runs. */
export const dueWords = (standing: Standing): Text | null => {
  switch (standing.kind) {
    case "late":
      if (standing.days > 0) return words.lateBy(words.days(standing.days));
      return standing.minutes > 0 ? words.lateBy(span(standing.minutes)) : words.late;
    case "soon":
      return standing.minutes > 0 ? words.left(span(standing.minutes)) : words.nearly;
    case "in-time":
      return words.due(dueTime(standing.by));
    case "still":
      return null;
  }
};
