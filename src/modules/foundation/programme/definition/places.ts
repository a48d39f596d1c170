import { z } from "zod";
import { code, kana, named, officialCode, period, sample, text } from "./parts.ts";

/** Where a programme works and who is contracted to do it. */

export const level = named.describe("区域の段階 — a level of the area tree");

export const area = z
  .strictObject({
    key: code.describe("この定義の中で区域を指す名 — what other parts of this file call the area"),
    code: z
      .string()
      .regex(officialCode)
      .optional()
      .describe(
        "全国地方公共団体コード（6桁、引用符で囲む）。分からなければ書かない — official code, in quotes, left out where unknown",
      ),
    name: text,
    kana: z.string().regex(kana).optional().describe("ひらがなの読み — reading in hiragana"),
    level: code.describe("levels の code — a code of levels"),
    parent: code
      .optional()
      .describe("一つ上の区域の key。最上段では書かない — key of the area above; none at the top"),
    sample,
  })
  .describe("区域。校区等地域は CSV で取り込める — an area; districts may come by CSV");

export const client = z
  .strictObject({
    name: text,
    area: code.describe("areas の key — a key of areas"),
    addressee: text
      .optional()
      .describe("書類の宛名（市長など。様は付けない） — to whom papers are addressed, e.g. the mayor"),
  })
  .describe("委託する側 — the body that commissions the programme");

export const contract = z
  .strictObject({
    code,
    contractor: text
      .nullable()
      .describe("受託者の名。分からなければ null — the contractor, null where unknown"),
    chosen: text.optional().describe("選び方（公募型プロポーザルなど） — how the contractor is chosen"),
    ...period.shape,
    centres: z.array(code).min(1).describe("運営するセンターの code — codes of the centres it runs"),
  })
  .describe("委託契約 — a contract");

export const centre = z
  .strictObject({
    code,
    kind: code.describe("centreKinds の code — a code of centreKinds"),
    name: text,
    place: text.optional().describe("置かれる所 — where it stands"),
    serves: z.array(code).min(1).describe("受け持つ区域の key — keys of the areas it serves"),
    parent: code.optional().describe("親センターの code — code of the parent centre"),
    sample,
  })
  .describe("センター・支部 — a centre or branch");
