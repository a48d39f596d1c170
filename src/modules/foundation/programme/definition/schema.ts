import { z } from "zod";
import { desk } from "./desk.ts";
import { code, named, period, text } from "./parts.ts";
import { area, centre, client, contract, level } from "./places.ts";
import { post } from "./posts.ts";
import { council, duty, record, report } from "./work.ts";

/** The shape of a programme definition file. What the shape can't say is in the `*-mistakes.ts` beside it. */
export const definitionSchema = z
  .strictObject({
    version: z.literal(1).describe("この書式の版 — version of this file format"),
    code: code.describe("事業の code。アドレスやコマンドに使う — used in addresses and commands"),
    name: text.describe("一覧に使う短い名 — short name for lists"),
    title: text.describe("正式な題 — full title"),
    purpose: text.describe("事業目的 — purpose"),
    note: text.optional().describe("出典と、資料にない点 — source, and what it doesn't say"),
    period: period.describe("事業の期間 — period of the programme"),
    client,
    levels: z.array(level).min(1).describe("区域の段階、上から — levels of areas, from the top"),
    areas: z.array(area).min(1),
    contracts: z.array(contract).min(1),
    centreKinds: z.array(named).min(1).describe("センターの種別 — kinds of centre"),
    centres: z.array(centre).min(1),
    posts: z.array(post).min(1),
    axes: z.array(named).describe("取組の軸 — axes of the councils' self-reliance"),
    dutyGroups: z.array(named).min(1).describe("業務の大きなまとまり — groups of duties"),
    duties: z.array(duty).min(1),
    council,
    record,
    report,
    desk: desk.prefault({}),
  })
  .describe("支援事業の定義 — definition of a support programme");

export type Definition = z.output<typeof definitionSchema>;
export type AreaDefinition = Definition["areas"][number];
export type ContractDefinition = Definition["contracts"][number];
export type CentreDefinition = Definition["centres"][number];
export type PostDefinition = Definition["posts"][number];
export type SeatDefinition = PostDefinition["seats"][number];
export type DutyDefinition = Definition["duties"][number];
export type DeskDefinition = Definition["desk"];
