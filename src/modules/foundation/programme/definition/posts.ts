import { z } from "zod";
import { powers, reaches } from "../powers.ts";
import { code, day, sample, text } from "./parts.ts";

/** Who works on which side: seats to fill, whom a post deals with, what it may do. */

export const sides = ["centre", "client", "council"] as const;
export type Side = (typeof sides)[number];

/** The arrows of the organisation picture. The arrow of reporting follows from the powers. */
export const relations = ["asks", "directs", "heads", "advises", "answers", "supports"] as const;
export type Relation = (typeof relations)[number];

/** A relation may point at a post, or at one of these two bodies as a whole. */
export const bodies = ["client", "councils"] as const;

const targets = z.array(z.string().min(1)).default([]);

const seat = z
  .strictObject({
    kind: code.optional().describe("この種別のセンターすべてに置く — in every centre of this kind"),
    centre: code.optional().describe("このセンターにだけ置く — in this centre only"),
    number: z.int().min(1).max(999).describe("一センター当たりの人数 — people per centre"),
    from: day.describe("配置の初日 — first day the seat is due"),
    to: day.optional().describe("配置の末日。書かなければ契約の末日 — last day; else the contract's"),
    sample,
  })
  .describe("配置すべき席。kind か centre のどちらかを書く — seats to fill; give kind or centre");

export const post = z
  .strictObject({
    code,
    name: text,
    side: z.enum(sides).describe("centre 受託者、client 委託する側、council 協議会 — whose post it is"),
    seats: z.array(seat).default([]),
    duties: text.optional().describe("職務 — what the post does"),
    qualification: text.optional().describe("資格・要件 — who may hold it"),
    relations: z
      .strictObject({
        asks: targets.describe("依頼する相手 — asks"),
        directs: targets.describe("指揮監督する相手 — directs"),
        heads: targets.describe("総括・統括する相手 — heads"),
        advises: targets.describe("助言・指導する相手 — advises"),
        answers: targets.describe("相談に応じる相手 — answers the consultations of"),
        supports: targets.describe("支援する相手 — supports"),
      })
      .prefault({})
      .describe("イメージ図の矢印。職の code、client、councils を書く — arrows of the picture"),
    powers: z
      .partialRecord(z.enum(powers), z.enum(reaches))
      .default({})
      .describe("権限と範囲。appointment 配置の区域、centre センターの全区域 — powers and their reach"),
  })
  .describe("職 — a post");
