import Encoding from "encoding-japanese";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readTable, writeCsvCp932 } from "./index.ts";

const written = (rows: readonly (readonly string[])[]) => {
  const bytes = writeCsvCp932(["a", "b"], rows);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.error));
  return bytes.value;
};

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

test("each character that can't be written is told once, with its first place", () => {
  const refused = writeCsvCp932(
    ["氏名", "内容"],
    [
      ["髙﨑 一郎", "é"],
      ["𠮷田", "𠮷野家と𠮷田 😀"],
    ],
  );
  expect(!refused.ok && refused.error.kind === "invalid" && refused.error.issues).toMatchObject([
    { path: "内容", line: 2, column: 2 },
    {
      path: "氏名",
      line: 3,
      column: 1,
      message: {
        ja: "「𠮷」（U+20BB7）はShift_JISで書けません（2か所。はじめは3行目の「氏名」）。ほかの字に直すか、UTF-8で書き出してください。",
      },
    },
    { line: 3, column: 2 },
  ]);
});
