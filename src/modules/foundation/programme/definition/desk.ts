import { z } from "zod";

/** When the centre is open, and how quickly what is asked of it should move. Times are the programme's own choice. */

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe("時刻 HH:MM — time of day");

const yearlyDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .describe("毎年の日 MM-DD — a day of every year");

const minutes = z.int().min(1).max(100_000);
const days = z.int().min(1).max(400);

const opening = z
  .strictObject({
    days: z.array(z.enum(weekdays)).min(1).describe("開いている曜日 — days of the week"),
    from: time,
    to: time,
  })
  .refine(({ from, to }) => from < to, {
    path: ["to"],
    message: "終わりは始まりより後に — after the beginning",
  })
  .describe("開いている時間 — opening hours of some days");

export const desk = z
  .strictObject({
    hours: z
      .array(opening)
      .min(1)
      .default([{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:30" }]),
    holidays: z
      .enum(["japan", "none"])
      .default("japan")
      .describe("japan 国民の祝日は休み — closed on Japanese holidays"),
    closed: z
      .array(
        z
          .strictObject({ from: yearlyDay, to: yearlyDay })
          .describe("年末をまたいでよい — may cross the year end"),
      )
      .default([{ from: "12-29", to: "01-03" }])
      .describe("毎年閉まる期間 — closed every year"),
    requests: z
      .strictObject({
        acknowledge: minutes
          .default(60)
          .describe("受け付けるまで、開いている時間で何分 — minutes of opening hours"),
        answer: minutes
          .default(1530)
          .describe("回答するまで、開いている時間で何分 — minutes of opening hours"),
        warn: minutes
          .default(240)
          .describe("期限の何分前から「もうすぐ」とするか — minutes before it is due soon"),
      })
      .prefault({})
      .describe("依頼への対応の目安 — targets for requests"),
    consultations: z
      .strictObject({
        askAgain: days.default(30).describe("役に立ったかを尋ねるまでの日数 — days until asked again"),
      })
      .prefault({})
      .describe("相談 — consultations"),
    quiet: days.default(30).describe("接触がないと知らせるまでの日数 — days without contact before it shows"),
  })
  .describe("受付の時間と目安 — opening hours and targets of the desk");
