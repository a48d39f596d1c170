import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { bigrams, fold } from "./japanese-text.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const samples = [
  "ア",
  "ｶﾞ",
  "ヶ",
  "ヵ",
  "か\u3099",
  "ー",
  "髙",
  "﨑",
  "𠮷",
  "邉",
  "齋",
  "葛\u{e0100}",
  "①",
  "㈱",
  "ＡＢＣ",
  "É",
  "K",
  "ｱ",
  "鶴見区",
  "町会",
  "、",
  "。",
  "・",
  "(",
  "-",
  "’",
  "\t",
  "\n",
  "\r\n",
  "\u3000",
  "\u0085",
  "\u2028",
  "\u200b",
  "\ufeff",
  "\u0007",
  " ",
  "  ",
  "😀",
];
const japanese = fc
  .array(
    fc.oneof(
      fc.constantFrom(...samples),
      fc.integer({ min: 0x3040, max: 0x30ff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0xff01, max: 0xffee }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCodePoint(code)),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

test("writings of one word fold into one", () => {
  expect(fold("  ＡＢｃ\u3000ｶﾞｲﾄﾞ\n")).toBe("abc がいど");
  expect(fold("髙﨑 𠮷田 渡邉 齋藤 濵澤")).toBe("高崎 吉田 渡辺 斉藤 浜沢");
  expect(fold("緑ヶ丘")).toBe(fold("緑ケ丘"));
  expect(fold("葛\u{e0100}城")).toBe("葛城");
});

test("bigrams stay inside words", () => {
  expect(bigrams("予算、会 ab")).toEqual(["予算", "会", "ab"]);
  expect(bigrams("")).toEqual([]);
  expect(bigrams("𠮷田𠮷田")).toEqual(["𠮷田", "田𠮷"]);
});

test("the database folds and pairs exactly as the program does", async () => {
  const texts = fc.sample(japanese, 2000);
  const { rows } = await db.owner.query(
    "select app.fold(t) as folded, app.bigrams(app.fold(t)) as pairs from unnest($1::text[]) with ordinality as x(t, n) order by n",
    [texts],
  );
  for (const [index, text] of texts.entries()) {
    const folded = fold(text);
    expect(rows[index].folded, JSON.stringify(text)).toBe(folded);
    expect(new Set(rows[index].pairs), JSON.stringify(text)).toEqual(new Set(bigrams(folded)));
    expect(rows[index].pairs).toHaveLength(bigrams(folded).length);
  }
});
