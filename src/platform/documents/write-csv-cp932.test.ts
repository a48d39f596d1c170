import Encoding from "encoding-japanese";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Text } from "../../kernel/say.ts";
import { readTable, writeCsv, writeCsvCp932 } from "./index.ts";

const ja = (text: Text): string => text.ja;
const written = (rows: readonly (readonly string[])[]) =>
  writeCsvCp932(new TextDecoder().decode(writeCsv(["a", "b"], rows)), ja);
const linesOf = (rows: readonly (readonly string[])[]) =>
  new TextDecoder("shift_jis").decode(written(rows)).split("\r\n");

// One level of JIS, half-width kana, signs and the extensions of NEC and IBM.
const letters = [..."ab1,\"\n'=-地域活動協議会の会議ｱｲﾞ①Ⅳ㈱№∪髙﨑纊ⅰ￢～－∥￠"];
const cell = fc
  .array(fc.constantFrom(...letters), { maxLength: 10 })
  .map((found) => found.join(""))
  .filter((text) => text !== "");

test("what is written in CP932 comes back unchanged, also through another decoder", async () => {
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const bytes = written(table);
      const back = await readTable(bytes, "a.csv");
      expect(back.ok && back.value.rows.map(({ cells }) => cells)).toEqual(table);
      const other = Encoding.convert(bytes, { to: "UNICODE", from: "SJIS", type: "string" });
      expect(other).toBe(new TextDecoder("shift_jis").decode(bytes));
    }),
  );
});

test("characters have the codes that Windows gives them", () => {
  const code = (text: string) => Buffer.from(written([[text, ""]])).toString("hex");
  const line = (hex: string) => `612c620d0a${hex}2c0d0a`;
  expect(code("髙﨑")).toBe(line("fbfcfab1"));
  expect(code("ⅰⅠ①㈱∪￢")).toBe(line("fa4087548740878a81be81ca"));
});

test("signs that differ only between systems are written as the one of JIS", async () => {
  const back = await readTable(written([["10〜12時", "−5 ¥"]]), "a.csv");
  expect(back.ok && back.value.rows[0]?.cells).toEqual(["10～12時", "－5 ￥"]);
});

test("a letter that can't be written becomes one 〓, and the last line tells which ones and how often", () => {
  expect(
    linesOf([
      ["髙﨑 一郎", "é"],
      ["𠮷田", "𠮷野家と𠮷田 👨‍👩‍👧"],
      ["葛\u{e0100}城", "か\u3099"],
    ]),
  ).toEqual([
    "a,b",
    "髙﨑 一郎,〓",
    "〓田,〓野家と〓田 〓",
    "〓城,が",
    "【注意】Shift_JISで書けない文字を「〓」に置き換えました： U+00E9（1か所）、U+20BB7（3か所）、U+1F468+U+200D+U+1F469+U+200D+U+1F467（1か所）、U+845B+U+E0100（1か所）。元の文字は、ExcelかCSV（UTF-8）で書き出したファイルにあります。",
    "",
  ]);
});

test("whatever is written, only letters of CP932 arrive, and nothing is lost without a word", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const whole = text.replaceAll(/[\r\n"]/g, "").replaceAll("\u0000", "");
      const lines = linesOf([[whole, "x"]]);
      expect(lines.join("")).not.toContain("\ufffd");
      if ((lines[1] ?? "").includes("〓") && !whole.includes("〓"))
        expect(lines.at(-2)).toMatch(/^【注意】|^"【注意】/);
      else expect(lines).toHaveLength(3);
    }),
  );
});

test("thirty replaced letters are named, the others counted", () => {
  const emoji = Array.from({ length: 40 }, (_, at) => String.fromCodePoint(0x1f600 + at)).join("");
  expect(linesOf([[emoji, ""]]).at(-2)).toContain("、ほか10種類。");
});
