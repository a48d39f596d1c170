import { z } from "zod";

/** Small pieces every part of a definition is made of. Descriptions become the editor's help. */

export const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const kana = /^[\p{Script=Hiragana}ー・0-9\s]+$/u;
export const officialCode = /^\d{6}$/;

export const text = z
  .strictObject({
    ja: z.string().trim().min(1).describe("日本語 — Japanese"),
    en: z.string().trim().min(1).describe("英語 — English"),
  })
  .describe("日本語と英語の両方を書く — said in both languages");

export const code = z
  .string()
  .regex(kebab)
  .max(60)
  .describe("英小文字・数字・ハイフン — lower case, digits, hyphens");

export const day = z.iso.date().describe("暦にある日 YYYY-MM-DD — a day of the calendar");

export const period = z
  .strictObject({
    from: day.describe("初日 — first day"),
    to: day.describe("末日（その日を含む） — last day, included"),
  })
  .describe("期間 — period");

export const named = z.strictObject({ code, name: text });

export const sample = z
  .boolean()
  .default(false)
  .describe("資料にない見本の値なら true — true marks a value that is a sample, not a fact of the source");
