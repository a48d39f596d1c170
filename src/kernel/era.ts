import { monthRange, type PlainDate, type PlainMonth, weekday } from "./dates.ts";
import type { Locale } from "./say.ts";

/** Eras since 1868, latest first, with the first day on which each was in use. Source: 元号を改める政令. */
export const eras = [
  { name: "令和", from: "2019-05-01" },
  { name: "平成", from: "1989-01-08" },
  { name: "昭和", from: "1926-12-25" },
  { name: "大正", from: "1912-07-30" },
  { name: "明治", from: "1868-01-25" },
] as const;

const weekdays = {
  ja: ["日", "月", "火", "水", "木", "金", "土"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const parts = (date: PlainDate | PlainMonth) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});
const monthName = (month: number): string => months[month - 1] ?? "";
const weekdayName = (date: PlainDate, locale: Locale): string => weekdays[locale][weekday(date)] ?? "";

/** 2019年6月3日（月） / Mon, 3 June 2019 */
export const formatDate = (date: PlainDate, locale: Locale): string => {
  const { year, month, day } = parts(date);
  return locale === "ja"
    ? `${year}年${month}月${day}日（${weekdayName(date, "ja")}）`
    : `${weekdayName(date, "en")}, ${day} ${monthName(month)} ${year}`;
};

/** 6/3（月） / Mon 3 Jun: for lists of one year. */
export const formatShortDate = (date: PlainDate, locale: Locale): string => {
  const day = formatDayMonth(date, locale);
  return locale === "ja" ? `${day}（${weekdayName(date, "ja")}）` : `${weekdayName(date, "en")} ${day}`;
};

/** 6/3 / 3 Jun: for narrow columns of one year. */
export const formatDayMonth = (date: PlainDate, locale: Locale): string => {
  const { month, day } = parts(date);
  return locale === "ja" ? `${month}/${day}` : `${day} ${monthName(month).slice(0, 3)}`;
};

const eraYear = (date: PlainDate): string => {
  const era = eras.find(({ from }) => from <= date);
  if (!era) return `西暦${parts(date).year}年`;
  const year = parts(date).year - Number(era.from.slice(0, 4)) + 1;
  return `${era.name}${year === 1 ? "元" : year}年`;
};

/** 令和元年6月3日; in English the common calendar. */
export const formatEra = (date: PlainDate, locale: Locale = "ja"): string => {
  const { year, month, day } = parts(date);
  return locale === "ja" ? `${eraYear(date)}${month}月${day}日` : `${day} ${monthName(month)} ${year}`;
};

/** 2019年6月 / June 2019 */
export const formatMonth = (month: PlainMonth, locale: Locale): string => {
  const { year, month: number } = parts(month);
  return locale === "ja" ? `${year}年${number}月` : `${monthName(number)} ${year}`;
};

/** 令和元年6月, by the era of the month's last day; in English the common calendar. */
export const formatEraMonth = (month: PlainMonth, locale: Locale = "ja"): string =>
  locale === "ja" ? `${eraYear(monthRange(month).to)}${parts(month).month}月` : formatMonth(month, "en");

/** 2時間15分 / 2 h 15 min */
export const formatMinutes = (minutes: number, locale: Locale): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const words = locale === "ja" ? (["時間", "分"] as const) : ([" h", " min"] as const);
  const shown = [
    hours > 0 ? `${formatNumber(hours)}${words[0]}` : "",
    rest > 0 || hours === 0 ? `${rest}${words[1]}` : "",
  ];
  return shown.filter((part) => part !== "").join(locale === "ja" ? "" : " ");
};

/** 2:15, for dense tables whose heading says that it is hours and minutes. */
export const formatHours = (minutes: number): string =>
  `${formatNumber(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, "0")}`;

/** Digits in groups of three. */
export const formatNumber = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** 2019年6月3日 18:05 / 3 June 2019 at 18:05, in Japan, for logs and histories. */
export const formatInstant = (at: Date, locale: Locale): string =>
  at.toLocaleString(locale === "ja" ? "ja-JP" : "en-GB", {
    timeZone: "Asia/Tokyo",
    dateStyle: "long",
    timeStyle: "short",
  });
