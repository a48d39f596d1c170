import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mistakeLine } from "../../../foundation/programme/index.ts";
import { checkPack } from "./check.ts";

const whole = readFileSync("rule-packs/tsurumi-2019.yaml", "utf8");

const linesOf = (text: string, locale: "ja" | "en" = "ja"): string[] => {
  const checked = checkPack(text, "x.yaml");
  return checked.ok ? [] : checked.error.issues.map((mistake) => mistakeLine(mistake, locale));
};

/** ▲ marks the place where the mistake must be found, and is taken out. */
const broken = (written: string, instead: string): { text: string; place: string } => {
  if (!whole.includes(written)) throw new Error(`the pack no longer says: ${written}`);
  const marked = whole.replace(written, () => instead);
  const before = marked.slice(0, marked.indexOf("▲")).split("\n");
  return {
    text: marked.replace("▲", ""),
    place: `x.yaml:${before.length}:${(before.at(-1) ?? "").length + 1}`,
  };
};

// [what is wrong, what stands in the file, what is written instead (▲ = where), what is said → the mend]
const cases: [string, string, string, string][] = [
  [
    "an area without quotes",
    '["271241"]',
    "[▲271241]",
    '「areas[1]」は文字列で書きます → 引用符で囲んでください: "271241"',
  ],
  [
    "a year in letters",
    "years: [2019]",
    "years: [▲令和元年]",
    "「years[1]」は整数で書きます → 引用符も単位も付けず、整数だけを書いてください",
  ],
  [
    "a year of another age",
    "years: [2019]",
    "years: [▲1999]",
    "「years[1]」の値が範囲を外れています → 2000 以上にしてください",
  ],
  [
    "the same year twice",
    "years: [2019]",
    "years: [2019, ▲2019]",
    "「2019」は 8 行目ですでに使われています → 別の値に変えてください",
  ],
  [
    "a name in one language",
    "name: { ja: 活動費補助金, en: Activity subsidy }",
    "name: ▲活動費補助金",
    "「name」には日本語と英語の両方が要ります → { ja: …, en: … } の形で書いてください",
  ],
  [
    "a mistyped key",
    "daysBefore: 30",
    "▲daysbefore: 30",
    "「daysbefore」という項目はありません → 「daysBefore」ではありませんか",
  ],
  [
    "a rate above the whole",
    "rate: { percent: 50 }",
    "rate: { percent: ▲150 }",
    "「percent」の値が範囲を外れています → 100 以下にしてください",
  ],
  [
    "a rate with a sign",
    "rate: { percent: 50 }",
    "rate: { percent: ▲50% }",
    "「percent」は整数で書きます → 引用符も単位も付けず、整数だけを書いてください",
  ],
  [
    "a rate that is said twice",
    "rate: { percent: 50 }",
    "rate: { percent: 50, ▲share: 1/2 }",
    "補助率が percent と share の両方にあります → どちらか一方を消してください",
  ],
  [
    "a rate that is not said",
    "rate: { percent: 50 }",
    "rate: ▲{}",
    "補助率がありません → percent: 50 か share: 2/3 のように書いてください",
  ],
  [
    "a fraction above the whole",
    "rate: { percent: 50 }",
    "rate: { share: ▲3/2 }",
    "「3/2」は補助率として読めません → 分子/分母の形で、1 を超えない分数を書いてください（例 2/3、50/100）",
  ],
  [
    "a decimal fraction",
    "rate: { percent: 50 }",
    'rate: { share: ▲"0.5" }',
    "「0.5」は補助率として読めません",
  ],
  [
    "a cap of a category that isn't paid",
    "rate: { percent: 50 }",
    "rate: { percent: 50 }\n    caps: [{ category: ▲tea, most: 1000, reason: { ja: 理由, en: reason } }]",
    "上限のある科目「tea」が、対象の科目にありません → categories に加えるか、caps から消してください",
  ],
  [
    "a category that is capped twice",
    "rate: { percent: 50 }",
    "rate: { percent: 50 }\n    caps:\n      - { category: food, most: 1000, reason: { ja: 理由, en: reason } }\n      - { category: ▲food, most: 2000, reason: { ja: 理由, en: reason } }",
    "「food」は 41 行目ですでに使われています → 別の値に変えてください",
  ],
  [
    "a cap without its reason",
    "rate: { percent: 50 }",
    "rate: { percent: 50 }\n    caps: [▲{ category: food, most: 1000 }]",
    "「reason」がありません",
  ],
  [
    "an expense that is taken off as income",
    "rate: { percent: 50 }",
    "rate: { percent: 50 }\n    deducted: [▲food]",
    "「food」は支出の科目です → deducted には、参加費などの収入の科目（例 takings）を書いてください",
  ],
  [
    "a limit for each project where there are none",
    "rate: { percent: 25, of: activity }",
    "rate: { percent: 25, of: activity }\n    ▲capPerProject: 1000",
    "事業のない補助金に「capPerProject」があります → fields に活動分野を書くか、「capPerProject」を消してください",
  ],
  [
    "a day after projects where there are none",
    "rate: { percent: 25, of: activity }",
    "rate: { percent: 25, of: activity }\n    ▲projectReportDays: 30",
    "事業のない補助金に「projectReportDays」があります",
  ],
  [
    "a limit for each project of a share of another subsidy",
    "rate: { percent: 50 }",
    "rate: { percent: 50, of: running }\n    ▲capPerProject: 1000",
    "ほかの補助金に対する割合には、事業ごとの上限を付けられません → cap を使うか、capPerProject を消してください",
  ],
  [
    "a share of a subsidy that isn't there",
    "of: activity }",
    "of: ▲activty }",
    "「activty」は subsidies にありません → 「activity」ではありませんか",
  ],
  [
    "a share of itself",
    "of: activity }",
    "of: ▲running }",
    "「running」は、それ自体がほかの補助金に対する割合です → 対象経費に掛ける補助金の code を書いてください",
  ],
  [
    "a subsidy named twice",
    "- code: running",
    "- code: ▲activity",
    "「activity」は 31 行目ですでに使われています → 別の値に変えてください",
  ],
  [
    "what is paid and never paid",
    "- category: food",
    "- category: ▲supplies",
    "科目「supplies」が、対象と対象外の両方にあります → categories か excluded のどちらかから消してください",
  ],
  [
    "an unknown fund",
    "fund: running-subsidy",
    "fund: ▲runing-subsidy",
    "「runing-subsidy」は選べない値です → 「running-subsidy」ではありませんか",
  ],
  [
    "a rounding nobody uses",
    "rounding: { unit: 1000,",
    "rounding: { unit: ▲500,",
    "「500」は選べない値です → ",
  ],
  [
    "a rounding to no side",
    "direction: down }",
    "direction: ▲nearest }",
    "「nearest」は選べない値です → 次のどれかを書いてください: down, up, half-up",
  ],
  [
    "a limit of nothing",
    "cash: 200000",
    "cash: ▲0",
    "「cash」の値が範囲を外れています → 1 以上にしてください",
  ],
  [
    "a limit with separators",
    "cash: 200000",
    'cash: ▲"200,000"',
    "「cash」は整数で書きます → 引用符も単位も付けず、整数だけを書いてください",
  ],
  ["no categories for food", "food: { categories: [food],", "food: { categories: ▲[],", "「categories」"],
  [
    "what is confirmed without having been read",
    "  - title:\n      ja: 東淀川区",
    "  - ▲title:\n      ja: 東淀川区",
    "confirmed が true なのに、確かめた所と日がありません → 出典に url と seen を書くか、confirmed を false にしてください",
  ],
];

describe("a broken rule pack", () => {
  it.each(cases)("says where and how to mend %s", (name, written, instead, said) => {
    const { text, place } = broken(written, instead);
    const asked = name.startsWith("what is confirmed")
      ? text.replace("confirmed: false", "confirmed: true")
      : text;
    expect(linesOf(asked).filter((line) => line.startsWith(`${place} ${said}`))).toHaveLength(1);
    expect(linesOf(asked, "en").length).toBe(linesOf(asked).length);
  });

  it("is told what is missing, all at once and in reading order", () => {
    const lines = linesOf(
      whole.replace("version: 1\n", "").replace("confirmed: false", "confirmed: perhaps"),
    );
    expect(lines.map((line) => line.split(" ")[1])).toEqual(["「version」がありません", "「confirmed」は"]);
  });

  it("is told what to do with an empty file", () => {
    expect(linesOf("")).toEqual([
      "x.yaml:1:1 ファイルに何も書かれていません → 見本のファイルを写して書き始めてください",
    ]);
  });

  it("survives whatever is thrown at it", () => {
    for (const text of [
      "- 1",
      "42",
      "[]",
      "{",
      "a: *x",
      "subsidies: [1, {rate: {of: 3}}]",
      "subsidies: x",
      "areas: {a: 1}",
    ])
      expect(linesOf(text).length).toBeGreaterThan(0);
  });
});

describe("the packs that come along", () => {
  const files = readdirSync("rule-packs").filter((name) => name.endsWith(".yaml"));

  it("are those of Tsurumi in 2019, of Osaka in 2012 and for everywhere else", () =>
    expect(files.sort()).toEqual(["osaka-2012.yaml", "plain.yaml", "tsurumi-2019.yaml"]));

  it.each(files)("%s holds no mistake, and says what is not confirmed", (file) => {
    const checked = checkPack(readFileSync(`rule-packs/${file}`, "utf8"), file);
    expect(checked.ok ? checked.value : checked.error.issues).toMatchObject({ confirmed: false });
    if (checked.ok) expect(checked.value.note.ja).toContain("確かめていません");
  });
});
