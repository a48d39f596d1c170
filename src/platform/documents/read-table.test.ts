import Encoding from "encoding-japanese";
import fc from "fast-check";
import { expect, test } from "vitest";
import { say } from "../../kernel/say.ts";
import { readColumns, readTable, writeCsv, writeXlsx } from "./index.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const cp932 = (text: string) =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), "SJIS", "UNICODE"));
const utf16 = (text: string, little: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return little ? bytes : bytes.swap16();
};
const read = async (bytes: Uint8Array, name = "a.csv") => {
  const table = await readTable(bytes, name);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return table.value;
};
const issues = async (bytes: Uint8Array, name = "a.csv") => {
  const table = await readTable(bytes, name);
  return table.ok || table.error.kind !== "invalid" ? [] : table.error.issues;
};

test("a file reads the same in every usual encoding", async () => {
  const text = '名前,日\r\n髙﨑①㈱,2019-06-03\r\n,\r\n"改\r\n行",～－\r\nあと';
  for (const bytes of [
    utf8(text),
    utf8(`\ufeff${text}`),
    cp932(text),
    utf16(text, true),
    utf16(text, false),
  ]) {
    expect(await read(bytes)).toEqual({
      header: ["名前", "日"],
      rows: [
        { line: 2, cells: ["髙﨑①㈱", "2019-06-03"] },
        { line: 4, cells: ["改\r\n行", "～－"] },
        { line: 6, cells: ["あと", ""] },
      ],
    });
  }
  expect((await read(utf16("名前\t日\r\n町会\t1", true), "表.txt")).rows).toEqual([
    { line: 2, cells: ["町会", "1"] },
  ]);
});

test("what can't be read is told with its line and what to do", async () => {
  expect(await issues(utf8("a,b\n1,\0"))).toMatchObject([
    { line: 2, message: { ja: expect.stringContaining("NUL") } },
  ]);
  expect(await issues(utf8('a,b\n1,2\n"3,4\n5,6'))).toMatchObject([
    { line: 3, message: { ja: expect.stringContaining("閉じて") } },
  ]);
  expect(await issues(utf8('a,b\n1,2"3\n'))).toMatchObject([{ line: 2 }]);
  expect(await issues(utf8("a,b\n1,2,3\n"))).toMatchObject([{ line: 2, column: 3 }]);
  for (const [bytes, name] of [
    [utf8(""), "a.csv"],
    [utf8("\r\n,,\r\n"), "a.csv"],
    [utf8("%PDF-1.7"), "a.pdf"],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), "a.xlsx"],
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "a.xls"],
    [Uint8Array.of(0x61, 0xff, 0xfd, 0x80), "a.csv"],
    [new Uint8Array(20 * 1024 * 1024 + 1), "a.csv"],
  ] as const)
    expect(await issues(bytes, name), name).toHaveLength(1);
});

const cell = fc
  .string({ unit: "grapheme", maxLength: 12 })
  .chain((text) =>
    fc.constantFrom(
      text,
      `=${text}`,
      `-${text}`,
      `'${text}`,
      `'=${text}`,
      `+1${text}`,
      `@\t${text}`,
      `\r${text}`,
      `"${text},\n`,
    ),
  )
  .filter((text) => !text.includes("\0") && text.isWellFormed());

test("whatever is written as CSV comes back unchanged, and no cell can run", async () => {
  const rows = fc.array(
    fc.array(cell, { minLength: 2, maxLength: 2 }).map((row) => ["x", ...row]),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const bytes = writeCsv(["a", "b", "c"], written);
      expect((await read(bytes)).rows.map((row) => row.cells)).toEqual(written);
      const raw = new TextDecoder().decode(bytes);
      expect(raw).not.toMatch(/[,\n]"?[=@\t]/);
    }),
  );
});

test("plain numbers stay numbers in CSV", () => {
  expect(new TextDecoder().decode(writeCsv(["a"], [["-5"], ["-1,200"], ["-5+2"], [-3]]))).toBe(
    'a\r\n-5\r\n"-1,200"\r\n\'-5+2\r\n-3\r\n',
  );
});

test("an Excel file comes back with days, numbers and formula-like texts as they were", async () => {
  const bytes = await writeXlsx([
    {
      name: "支援/記録",
      columns: [
        { header: "日", kind: "date" },
        { header: "分", kind: "integer" },
        { header: "内容", kind: "text", width: 40 },
      ],
      rows: [
        ["2019-06-03", 1500, '=HYPERLINK("x")'],
        ["2020-02-29", 0, "髙﨑\n<&>\u0007"],
        [null, null, ""],
        ["2020-03-01", -1, "  間 "],
      ],
    },
    { name: "空", columns: [{ header: "a", kind: "text" }], rows: [] },
  ]);
  expect(await read(bytes, "b.xlsx")).toEqual({
    header: ["日", "分", "内容"],
    rows: [
      { line: 2, cells: ["2019-06-03", "1500", '=HYPERLINK("x")'] },
      { line: 3, cells: ["2020-02-29", "0", "髙﨑\n<&>"] },
      { line: 5, cells: ["2020-03-01", "-1", "  間 "] },
    ],
  });
});

const columns = [
  { key: "name", header: say("氏名", "Name"), aliases: ["名前"], required: true },
  { key: "day", header: say("活動日", "Day") },
] as const;

test("columns are found by either language, key or alias, and told when missing or unknown", async () => {
  const keyed = readColumns(await read(utf8("ＤＡＹ, 名前（必須）\n2019-06-03,町会")), columns);
  expect(keyed).toEqual({ ok: true, value: [{ line: 2, cells: { name: "町会", day: "2019-06-03" } }] });
  const wrong = readColumns(await read(utf8("日付,活動日,Day\n1,2,3")), columns);
  expect(
    !wrong.ok && wrong.error.kind === "invalid" && wrong.error.issues.map((issue) => issue.message.ja),
  ).toEqual([
    "見出し「日付」は使えません。使える見出しは「氏名」「活動日」です。",
    "見出し「活動日」にあたる列が2つあります。どちらかを消してください。",
    "見出し「氏名」がありません。1行目に加えてください（いまの見出し：「日付」「活動日」「Day」）。",
  ]);
});

test("100,000 rows are read with less than two seconds of work", async () => {
  const rows = Array.from({ length: 100_000 }, (_, n) => [
    "2019-06-03",
    `地域活動協議会の会議に出席した ${n}`,
    "=1",
    "60",
  ]);
  const bytes = writeCsv(["日", "内容", "式", "分"], rows);
  const from = performance.now();
  const before = process.threadCpuUsage();
  expect((await read(bytes)).rows).toHaveLength(100_000);
  // The thread's own time: by the clock a busy machine would fail a reader that hasn't changed.
  const { user, system } = process.threadCpuUsage(before);
  const worked = (user + system) / 1000;
  console.info(`read in ${(performance.now() - from).toFixed(0)} ms, ${worked.toFixed(0)} ms of work`);
  expect(worked).toBeLessThan(2000);
});
