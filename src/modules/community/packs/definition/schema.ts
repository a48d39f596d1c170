import { z } from "zod";
import {
  codeShape as code,
  dayShape as day,
  textShape as text,
} from "../../../foundation/programme/index.ts";

/** The shape of a rule pack's file. What the shape can't say is in `check.ts`; descriptions become the editor's help. */

const yen = z.int().min(1).max(9_999_999_999);
const percent = z.int().min(1).max(100);
/** Numerator and denominator without signs, spaces or leading zeros; `check.ts` says in words what is wrong with it. */
export const shareShape = /^[1-9]\d{0,3}\/[1-9]\d{0,3}$/;
const days = z.int().min(0).max(366);
const word = z.string().trim().min(1);
const categories = z
  .array(code)
  .min(1)
  .describe("科目の code（帳簿の科目一覧による） — codes of categories, as a book's chart has them");

const source = z
  .strictObject({
    title: text,
    url: z.url().optional().describe("読める所 — where it can be read"),
    seen: day.optional().describe("原典を確かめた日 — the day somebody read it there"),
  })
  .describe("出典 — where a rule stands");

const receipts = z
  .strictObject({
    food: z
      .strictObject({
        categories,
        most: yen.describe("一枚の証憑での上限（円） — most for one slip, yen"),
      })
      .optional()
      .describe("飲食。上限がなければ書かない — food and drink; left out where there is no limit"),
    asset: z
      .strictObject({
        categories,
        from: yen.describe("この金額から備品として載せる（円） — listed from this amount on, yen"),
      })
      .optional()
      .describe("備品 — things to be listed as assets"),
    cash: yen.optional().describe("手元の現金の上限（円） — most that should lie in the cash box, yen"),
    empty: z
      .array(word)
      .default([])
      .describe("それだけでは中身の分からない書き方 — words that say nothing when they stand alone"),
    nobody: z.array(word).default([]).describe("誰でもない宛名 — names on a receipt that are nobody's"),
  })
  .describe("領収書を見直してほしいとき — when a receipt is worth a second look");

const rate = z
  .strictObject({
    percent: percent.optional(),
    share: z
      .string()
      .meta({
        description:
          "分数で書く割合（例 2/3、50/100）。percent とどちらか一方 — as a fraction, instead of percent",
        pattern: shareShape.source,
      })
      .optional(),
    of: code
      .optional()
      .describe(
        "同じ定義のほかの補助金の code。なければ対象経費に掛ける — code of another subsidy of this pack; left out, it is a share of the cost",
      ),
  })
  .describe("補助率。percent か share のどちらか — the share that is paid, in percent or as a fraction");

const categoryCap = z
  .strictObject({
    category: code,
    most: yen.describe(
      "一つの協議会・年度で対象にする額の上限（円） — most that counts for a council and year, yen",
    ),
    reason: text.describe("読む人に見せる理由 — the reason, as readers see it"),
  })
  .describe("科目ごとの上限 — most of the cost in one category");

const subsidy = z
  .strictObject({
    code,
    name: text,
    fund: z
      .enum(["activity-subsidy", "running-subsidy"])
      .describe("入る財源の種類 — the kind of fund it comes into"),
    fields: z
      .array(code)
      .describe(
        "対象となる活動分野の code。空なら協議会の運営 — fields of projects that may be paid; empty = running the council",
      ),
    categories,
    excluded: z
      .array(z.strictObject({ category: code, reason: text }))
      .default([])
      .describe("対象外の科目と理由 — categories that may never be paid, and why"),
    rate,
    cap: yen
      .optional()
      .describe("一つの協議会・年度の上限（円） — most for a council and year; left out = as decided"),
    capPerProject: yen
      .optional()
      .describe("一つの事業に出す補助金の上限（円） — most of the subsidy for one project"),
    caps: z.array(categoryCap).default([]).describe("科目ごとの上限 — most of the cost in single categories"),
    deducted: z
      .array(code)
      .default([])
      .describe(
        "対象経費から引く、事業の収入の科目（参加費など） — categories of a project's own income that are taken off its cost",
      ),
    rounding: z
      .strictObject({
        unit: z.literal([1, 10, 100, 1000]),
        direction: z
          .enum(["down", "up", "half-up"])
          .describe("切り捨て・切り上げ・四捨五入 — down, up, or half up"),
      })
      .describe("端数をそろえる単位（円） — to a multiple of this many yen"),
    daysBefore: days.describe("事業を始める何日前までに申請するか — days before the first project starts"),
    reportDays: days.describe("年度が終わって何日以内に実績を報告するか — days after the year's end"),
    projectReportDays: days
      .optional()
      .describe(
        "最後の事業が終わって何日以内か。reportDays より早ければこちら — days after the last project's end, if that is earlier",
      ),
    documents: z
      .strictObject({ application: z.array(code).min(1), report: z.array(code).min(1) })
      .describe("申請と実績報告に添える書類 — documents of the application and of the report"),
  })
  .describe("補助金 — a subsidy");

export const packSchema = z
  .strictObject({
    code: code.describe("この定義の名 — name of this pack"),
    version: z
      .int()
      .min(1)
      .max(9999)
      .describe("中身を変えたら一つ上げる — raised by one whenever the content changes"),
    name: text,
    areas: z
      .array(code)
      .describe(
        "当てはまる区域の code（引用符で囲む）。空なら、ほかの定めがない所すべて — codes of areas in which it holds; empty = wherever no other does",
      ),
    years: z
      .array(z.int().min(2000).max(2100))
      .describe("当てはまる年度。空ならすべて — fiscal years in which it holds; empty = every"),
    confirmed: z
      .boolean()
      .describe("原典で確かめたなら true — true only when it was read in the official source"),
    sources: z.array(source).describe("出典 — where the rules stand"),
    note: text.describe("確かめていない点など — what is not confirmed, and whatever else is worth knowing"),
    receipts,
    subsidies: z.array(subsidy),
  })
  .describe("区と年度の決まり（補助金と領収書） — rules of one ward and year, for subsidies and receipts");

export type PackFile = z.output<typeof packSchema>;
