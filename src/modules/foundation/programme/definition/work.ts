import { z } from "zod";
import { powers } from "../powers.ts";
import { code, named, text } from "./parts.ts";

/** What is done, how it is written down, and how it is reported. */

export const duty = z
  .strictObject({
    key: code.describe("定義の中で一意の名（a、1-a など） — unique handle in this file"),
    code: z.string().trim().min(1).max(8).describe("資料の符号（ア、イ …） — the sign the source gives it"),
    group: code.describe("dutyGroups の code — a code of dutyGroups"),
    short: text.describe("表や図に使う短い名 — short name for tables and charts"),
    text: text.describe("業務内容の文 — the duty in the words of the source"),
    axis: code.optional().describe("axes の code — a code of axes"),
    tool: text
      .extend({
        later: z.boolean().default(false).describe("これから作るなら true — true while it is still to come"),
      })
      .optional()
      .describe("この業務を支える道具 — the tool that serves it"),
  })
  .describe("業務区分 — a duty");

export const council = z
  .strictObject({
    name: text.describe("協議会の呼び名 — what the councils are called"),
    level: code.describe("協議会が立つ段階 — the level at which councils stand"),
    stages: z.array(named).min(1).describe("形成の段階、早い順 — stages of formation, earliest first"),
    fields: z.array(named).describe("認定に必要な活動分野 — fields of activity needed for certification"),
  })
  .describe("協議会 — the councils");

export const record = z
  .strictObject({
    how: z.array(named).min(1).describe("支援の方法 — ways of supporting"),
    generations: z.array(named).describe("会った人の世代 — generations of the people met"),
  })
  .describe("支援記録 — the support record");

/** The parts a report can be compiled from; their headings are the programme's own. */
export const sectionContents = ["staffing", "duties", "councils", "requests", "outlook"] as const;
export type SectionContent = (typeof sectionContents)[number];

const section = z
  .strictObject({
    content: z.enum(sectionContents).describe("集計される内容 — what is compiled"),
    heading: text,
    guide: text.optional().describe("書く人への案内 — guidance for the writer"),
  })
  .describe("報告の節 — a section of the report");

const power = z.enum(powers);

export const report = z
  .strictObject({
    kind: code.describe("報告するセンターの種別 — the kind of centre that reports"),
    sections: z.array(section).min(1),
    workflow: z
      .strictObject({
        draft: power,
        review: power.optional().describe("なければ確認を省く — left out, the review is skipped"),
        submit: power,
        accept: power,
      })
      .describe("各段に要る権限 — the power each step needs"),
  })
  .describe("月次報告 — the monthly report");
