import { type PlainDate, parsePlainDate } from "./dates.ts";

/** A day as people write it in tables: 2019-06-03, 2019/6/3, 2019年6月3日, also full-width; null when it is none. */
export const readDay = (text: string): PlainDate | null => {
  const match = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/.exec(
    text.normalize("NFKC").trim(),
  );
  if (!match) return null;
  const [, year = "", month = "", day = ""] = match;
  const parsed = parsePlainDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return parsed.ok ? parsed.value : null;
};
