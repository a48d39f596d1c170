import { say, type Text } from "../../../../kernel/say.ts";
import type { Bond } from "./organisation.ts";

const relation: Record<Bond["relations"][number], Text> = {
  asks: say("依頼", "requests"),
  directs: say("指揮監督", "directs"),
  heads: say("総括", "heads"),
  advises: say("助言・指導", "advises"),
  answers: say("相談対応", "answers"),
  supports: say("支援", "supports"),
  reports: say("報告", "reports"),
  commissions: say("委託", "contract"),
};

const join = (texts: readonly Text[]): Text =>
  say(texts.map(({ ja }) => ja).join("・"), texts.map(({ en }) => en).join(", "));

/** 2019-04-01 as 2019/4/1: short enough for the picture, and kept on one line. */
const slashed = (day: string): string => day.split("-").map(Number).join("/");

export const words = {
  title: (name: Text, day: string) =>
    say(
      `中間支援組織のイメージ図（${name.ja}、${day}）`,
      `How the support is organised (${name.en}, ${day})`,
    ),
  description: (centres: number, posts: number) =>
    say(
      `委託する側、センター${centres}か所の職${posts}種、協議会の関係を表す図。同じ内容を下の一覧に記す。`,
      `Shows the client, ${centres} centre(s) with ${posts} kinds of post, the councils, and who deals with whom. The list below says the same.`,
    ),
  relations: (bond: readonly Bond["relations"][number][]) => join(bond.map((one) => relation[one])),
  number: (filled: number, required: number) =>
    filled === required
      ? say(`${required}名`, `${required}`)
      : say(`${required}名中 ${filled}名`, `${filled} of ${required}`),
  vacant: (number: number) => say(`欠員${number}`, `${number} vacant`),
  dueFrom: (day: string) => say(`${day} から配置`, `due from ${day}`),
  more: (number: number) => say(`ほか${number}名`, `and ${number} more`),
  contractor: (name: Text) => say(`受託者 ${name.ja}`, `run by ${name.en}`),
  period: (from: string, to: string) =>
    say(`委託期間 ${slashed(from)}〜${slashed(to)}`, `contract ${from} to ${to}`),
  chosen: (how: Text) => say(`選定 ${how.ja}`, `chosen by ${how.en}`),
  noContract: say("この日は委託期間の外です", "no contract on this day"),
  sample: say("見本", "sample"),
  inside: say("同じセンターの中", "Within one centre"),
  supportsEach: (level: Text) => say(`${level.ja}ごと`, `one per ${level.en}`),
  bond: (from: Text, to: Text, label: Text) =>
    say(`${from.ja} → ${to.ja}（${label.ja}）`, `${from.en} → ${to.en} (${label.en})`),
  whoDealsWithWhom: say("だれがだれに", "Who deals with whom"),
};
