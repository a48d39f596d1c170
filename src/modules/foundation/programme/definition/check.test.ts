import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkDefinition } from "./check.ts";
import { mistakeLine } from "./mistake.ts";

const town = readFileSync("tests/fixtures/programmes/yamanobe-town.yaml", "utf8");

const linesOf = (text: string, locale: "ja" | "en" = "ja"): string[] => {
  const checked = checkDefinition(text, "x.yaml");
  return checked.ok ? [] : checked.error.issues.map((mistake) => mistakeLine(mistake, locale));
};

/** Puts a mistake into the town's file; ▲ marks the place where it must be found, and is taken out. */
const broken = (written: string, instead: string): { text: string; place: string } => {
  if (!town.includes(written)) throw new Error(`the fixture no longer says: ${written}`);
  const marked = town.replace(written, () => instead);
  const before = marked.slice(0, marked.indexOf("▲")).split("\n");
  return {
    text: marked.replace("▲", ""),
    place: `x.yaml:${before.length}:${(before.at(-1) ?? "").length + 1}`,
  };
};

const talk = '{ key: talk, code: "1", group: all,';

// [what is wrong, what stands in the file, what is written instead (▲ = where), what is said → the mend]
const cases: [string, string, string, string][] = [
  [
    "a tab as indentation",
    "  - { code: town,",
    "▲\t- { code: town,",
    "字下げにタブが使われています → タブを空白2つに置き換えてください",
  ],
  [
    "a wrong indent",
    "    kind: office\n",
    "   ▲kind: office\n",
    "並びの項目が「- 」で始まっていないか、字下げがずれています → 同じまとまりの行を、同じ数の空白で字下げしてください",
  ],
  [
    "a list item that has slipped",
    "  - code: town-officer",
    "   ▲- code: town-officer",
    "字下げがそろっていません → 同じまとまりの行を、同じ数の空白で字下げしてください",
  ],
  [
    "a second colon on a line",
    "place: { ja: 旧川上小学校, en: the former Kawakami School }",
    "place: ▲ja: 旧川上小学校",
    '一行に「: 」が二つあります → 値を引用符（"…"）で囲んでください',
  ],
  [
    "a reserved sign",
    "code: yamanobe-town",
    "code: ▲@yamanobe",
    '値が使えない記号（@ や `）で始まっています → 値を引用符（"…"）で囲んでください',
  ],
  [
    "the same key twice",
    "axes: []",
    "axes: []\n▲axes: []",
    "同じ項目が二度書かれています → どちらか一方を消してください",
  ],
  [
    "a second document",
    "axes: []",
    "▲---\naxes: []",
    "「---」のあとに二つ目の文書があります → 一つのファイルには一つの事業だけを書いてください",
  ],
  [
    "a control character",
    "試験のための",
    "▲\u0000試験",
    "目に見えない制御文字が入っています → その文字を消し、UTF-8 で保存してください",
  ],
  [
    "an unknown key near a known one",
    "purpose:\n",
    "▲purpse:\n",
    "「purpse」という項目はありません → 「purpose」ではありませんか",
  ],
  [
    "an unknown key deep inside",
    "    kind: office\n",
    "    kind: office\n    ▲plase: x\n",
    "「plase」という項目はありません → 「place」ではありませんか",
  ],
  [
    "an unknown power",
    "record.review: appointment",
    "▲record.reveiw: appointment",
    "「record.reveiw」という項目はありません → 「record.review」ではありませんか",
  ],
  [
    "a missing key",
    "  - { code: hamlet, name: { ja: 集落, en: hamlet } }",
    "  - ▲{ code: hamlet }",
    "「name」がありません → 「name:」を加えてください",
  ],
  [
    "a key without a value",
    "  kind: office\n  sections",
    "  ▲kind:\n  sections",
    "「kind」の値がありません → 値を書くか、項目ごと消してください",
  ],
  [
    "a number for a text",
    'code: "2"',
    "code: ▲2",
    '「code」は文字列で書きます → 引用符で囲んでください: "2"',
  ],
  [
    "a text for a number",
    "number: 2",
    "number: ▲二名",
    "「number」は整数で書きます → 引用符も単位も付けず、整数だけを書いてください",
  ],
  [
    "nobody on a seat",
    "number: 2",
    "number: ▲0",
    "「number」の値が範囲を外れています → 1 以上にしてください",
  ],
  [
    "a text for a list",
    "axes: []",
    "axes: ▲none",
    "「axes」は並びで書きます → 「- 」で始まる行を並べるか、[ … ] で囲んでください",
  ],
  [
    "a text in one language",
    "title: { ja: 集落づくり伴走事業, en: Hamlet Companion Programme }",
    "title: ▲集落づくり伴走事業",
    "「title」には日本語と英語の両方が要ります → { ja: …, en: … } の形で書いてください",
  ],
  [
    "an unknown side",
    "side: client",
    "side: ▲cliant",
    "「cliant」は選べない値です → 「client」ではありませんか",
  ],
  [
    "a code with capitals",
    "- code: office",
    "- code: ▲Office",
    "「Office」は code に使えません → 英小文字・数字・ハイフンだけで書いてください（例: support-worker）",
  ],
  [
    "a reading in katakana",
    "kana: かわかみ",
    "kana: ▲カワカミ",
    "「カワカミ」は読みに使えません → ひらがなで書いてください",
  ],
  [
    "a day that doesn't exist",
    "period: { from: 2024-04-01, to: 2027-03-31 }",
    "period: { from: 2024-04-01, to: ▲2027-02-29 }",
    "「2027-02-29」という日はありません → 暦にある日を YYYY-MM-DD で書いてください",
  ],
  [
    "a day written with slashes",
    "number: 2, from: 2024-04-01",
    "number: 2, from: ▲2024/04/01",
    "「2024/04/01」という日はありません → 暦にある日を YYYY-MM-DD で書いてください",
  ],
  [
    "a period that ends before it begins",
    "from: 2024-04-01, to: 2025-03-31",
    "from: 2025-04-01, to: ▲2025-03-31",
    "末日 2025-03-31 が初日 2025-04-01 より前です → from と to を確かめてください",
  ],
  [
    "a seat before the programme",
    "number: 2, from: 2024-04-01",
    "number: 2, from: ▲2023-04-01",
    "2023-04-01 は事業の期間（2024-04-01〜2027-03-31）の外です → 期間の中の日にするか、事業の period を直してください",
  ],
  [
    "contracts that overlap",
    "from: 2025-04-01, to: 2027-03-31, centres: [office]",
    "from: 2025-03-31, to: 2027-03-31, centres: [▲office]",
    "センター「office」の契約期間が契約「first」と重なっています → 一つのセンターの契約が同じ日に二つ続かないよう、from か to を直してください",
  ],
  [
    "an unknown duty group",
    talk,
    talk.replace("all", "▲al"),
    "「al」は dutyGroups にありません → 「all」ではありませんか",
  ],
  [
    "an unknown axis",
    talk,
    talk.replace("group: all,", "group: all, axis: ▲ties,"),
    "「ties」は axes にありません → 次のどれかを書いてください: ",
  ],
  [
    "an unknown post",
    "asks: [hamlet-worker]",
    "asks: [▲hamlet-woker]",
    "「hamlet-woker」は posts にありません → 「hamlet-worker」ではありませんか",
  ],
  [
    "an unknown area",
    "serves: [yamanobe]",
    "serves: [▲yamanobo]",
    "「yamanobo」は areas にありません → 「yamanobe」ではありませんか",
  ],
  [
    "an unknown centre",
    "seats: [{ centre: office,",
    "seats: [{ centre: ▲ofice,",
    "「ofice」は centres にありません → 「office」ではありませんか",
  ],
  [
    "an unknown level",
    "  level: hamlet\n  stages",
    "  level: ▲district\n  stages",
    "「district」は levels にありません → 次のどれかを書いてください: town, hamlet",
  ],
  [
    "a code used twice",
    "key: watch",
    "key: ▲talk",
    "「talk」は 90 行目ですでに使われています → 別の値に変えてください",
  ],
  [
    "a sign used twice in a group",
    'code: "2"',
    'code: ▲"1"',
    "「1」は 90 行目ですでに使われています → 別の値に変えてください",
  ],
  [
    "a circle of areas",
    "level: town, sample: true",
    "level: town, parent: ▲kawakami, sample: true",
    "最上段「town」の区域に parent があります → parent を消すか、level を直してください",
  ],
  [
    "an area below the top without a parent",
    "{ key: kawakami, name: { ja: 川上, en: Kawakami }, kana: かわかみ, level: hamlet, parent: yamanobe,",
    "▲{ key: kawakami, name: { ja: 川上, en: Kawakami }, kana: かわかみ, level: hamlet,",
    "最上段「town」でない区域に parent がありません → 一つ上の区域の key を parent に書いてください",
  ],
  [
    "a parent of the same level",
    "level: hamlet, parent: yamanobe, sample: true }\n\n",
    "level: hamlet, parent: ▲kawakami, sample: true }\n\n",
    "親の段階が「hamlet」です。「hamlet」のすぐ上の段階ではありません → parent か level を直してください",
  ],
  [
    "an official code with a wrong check digit",
    "{ key: yamanobe,",
    '{ key: yamanobe, code: ▲"271242",',
    "全国地方公共団体コード「271242」が正しくありません → 検査数字まで含めた6桁を引用符で囲んでください。分からなければ書かないでください",
  ],
  [
    "a seat with two places",
    "seats: [{ centre: office,",
    "seats: [{ kind: office, ▲centre: office,",
    "席に kind と centre の両方が書かれています → どちらか一方を消してください",
  ],
  [
    "a seat without a place",
    "seats: [{ centre: office, number",
    "seats: [▲{ number",
    "席の置き場所がありません → kind（種別）か centre（センター）のどちらかを書いてください",
  ],
  [
    "a power that reaches no centre",
    "audit.read: appointment",
    "audit.read: ▲centre",
    "センターの職でないため、audit.read の範囲に centre は使えません → appointment と書いてください",
  ],
  [
    "an arrow to oneself",
    "supports: [councils]",
    "supports: [▲hamlet-worker]",
    "職「hamlet-worker」の矢印が自分を指しています → 別の職を書いてください",
  ],
  [
    "a step nobody may take",
    "draft: report.draft, submit",
    "draft: report.draft, review: ▲report.review, submit",
    "report.review の権限を持つ職がありません → どれかの職の powers に report.review を加えてください",
  ],
  [
    "a version of another format",
    "version: 1",
    "version: ▲2",
    "「2」は選べない値です → 次のどれかを書いてください: 1",
  ],
];

describe("a broken definition file", () => {
  it.each(cases.filter(([, , instead]) => instead.includes("▲")))(
    "says where and how to mend %s",
    (_, written, instead, said) => {
      const { text, place } = broken(written, instead);
      expect(linesOf(text)).toContain(`${place} ${said}`);
      expect(linesOf(text, "en").length).toBe(linesOf(text).length);
    },
  );

  it("is told all its mistakes at once, in reading order", () => {
    const text = town
      .replace("code: yamanobe-town", "code: Yamanobe")
      .replace("kana: かわかみ", "kana: KAWAKAMI")
      .replace("group: all", "group: none")
      .replace("audit.read: appointment", "audit.reed: appointment");
    const lines = linesOf(text).map((line) => Number(line.split(":")[1]));
    expect(lines).toHaveLength(4);
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
  });

  it("tells a circle of centres once", () => {
    const text = town.replace("    serves: [yamanobe]\n", "    serves: [yamanobe]\n    parent: office\n");
    expect(linesOf(text)).toEqual([
      "x.yaml:34:13 親をたどると元に戻ります: office → office → どれかの parent を直してください",
    ]);
  });

  it("says what to do with an empty file", () => {
    expect(linesOf("")).toEqual([
      "x.yaml:1:1 ファイルに何も書かれていません → 見本のファイルを写して書き始めてください",
    ]);
    expect(linesOf("# only a remark\n")).toHaveLength(1);
  });

  it("survives whatever is thrown at it", () => {
    for (const text of [
      "- 1",
      "42",
      "[]",
      "{",
      "a: *x",
      "a: &a [*a, *a]",
      "\ufeffversion: 1",
      "%",
      "!!js/function x",
      "a: 1\r\nb: 2\r\n",
    ])
      expect(linesOf(text).length).toBeGreaterThan(0);
  });
});

describe("the programmes that come along", () => {
  it.each([
    "programmes/tsurumi-2019.yaml",
    "programmes/osaka-2012.yaml",
    "tests/fixtures/programmes/yamanobe-town.yaml",
  ])("%s holds no mistake", (file) => expect(linesOf(readFileSync(file, "utf8"))).toEqual([]));
});
