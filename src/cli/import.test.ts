import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "encoding-japanese";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { buildProgramme } from "../../tests/support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { importers, importFile } from "./import.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await asSystem(db, (ctx) => buildProgramme(ctx));
});
afterAll(() => db.drop());
afterEach(() => vi.restoreAllMocks());

/** Runs `machisen import NAME FILE` and answers its exit code and what it printed. */
const run = async (name: string, fileName: string, content: string | Uint8Array, dryRun = false) => {
  const path = join(await mkdtemp(join(tmpdir(), "machisen-")), fileName);
  await writeFile(path, content);
  const lines: string[] = [];
  const keep = (line: string) => lines.push(line.replace(path, fileName));
  vi.spyOn(console, "log").mockImplementation(keep);
  vi.spyOn(console, "error").mockImplementation(keep);
  vi.stubEnv("LANG", "ja_JP.UTF-8");
  const importer = importers.find((one) => one.name === name);
  if (!importer) throw new Error(name);
  return { code: await importFile(db.database, importer, path, { dryRun }), lines };
};

const areas = async () =>
  (await db.owner.query("select count(*)::int as n from programme.area")).rows[0].n as number;
const head = "地域コード,名称,カナ,段階,親コード\n";

it("says what it would do and does nothing in a dry run, then does it, then has nothing left to do", async () => {
  const before = await areas();
  const text = `${head}t-1,見本一,ミホンイチ,校区等地域,271241\nt-2,見本二,,district,271241\n`;
  const tried = await run("areas", "a.csv", text, true);
  expect(tried).toEqual({
    code: 0,
    lines: ["地域: 追加2 変更0 変わりなし0", "試しに読んだだけで、何も変えていません。"],
  });
  expect(await areas()).toBe(before);
  expect((await run("areas", "a.csv", text)).lines).toEqual(["地域: 追加2 変更0 変わりなし0"]);
  expect((await run("areas", "a.csv", text)).lines).toEqual(["地域: 追加0 変更0 変わりなし2"]);
});

it("reads CP932 as Excel in Japan writes it", async () => {
  const bytes = iconv.convert(iconv.stringToCode(`${head}t-3,髙見,タカミ,校区等地域,271241\n`), {
    to: "SJIS",
    from: "UNICODE",
  });
  expect((await run("areas", "a.csv", Uint8Array.from(bytes))).code).toBe(0);
  expect((await db.owner.query("select name from programme.area where code = 't-3'")).rows).toEqual([
    { name: "髙見" },
  ]);
});

it("names file, line, column and heading of everything wrong, and imports nothing", async () => {
  const before = await areas();
  const { code, lines } = await run(
    "areas",
    "bad.csv",
    `${head}t-4,よい,,校区等地域,271241\nt-5,,,丁目,nowhere\n`,
  );
  expect(code).toBe(1);
  expect(lines.map((line) => line.split(": ")[0])).toEqual([
    "bad.csv:3:2 名称",
    "bad.csv:3:4 段階",
    "bad.csv:3:5 親コード",
  ]);
  expect(await areas()).toBe(before);
});

it("answers headings it doesn't know, an empty file and a NUL byte", async () => {
  expect((await run("areas", "a.csv", "番号,名称\n1,x\n")).lines.join("\n")).toContain(
    "見出し「番号」は使えません",
  );
  expect((await run("councils", "a.csv", "")).code).toBe(1);
  expect(
    (await run("councils", "a.csv", "地域コード,協議会名,段階\na\u0000,b,c\n")).lines.join("\n"),
  ).toContain("NUL");
});

it("keeps a formula as the text it is", async () => {
  expect((await run("areas", "f.csv", `${head}t-6,=cmd(),,校区等地域,271241\n`)).code).toBe(0);
  expect((await db.owner.query("select name from programme.area where code = 't-6'")).rows).toEqual([
    { name: "=cmd()" },
  ]);
});

it("registers ten thousand areas in one go", async () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => `b-${n},見本${n},,校区等地域,271241`);
  expect((await run("areas", "many.csv", head + rows.join("\n"))).lines).toEqual([
    "地域: 追加10000 変更0 変わりなし0",
  ]);
});

it("registers councils by the code of their area", async () => {
  const text =
    "地域コード,協議会名,段階,設立の日,構成団体\nt-1,見本一地域活動協議会,設立,2019年4月1日,見本町会、見本女性会\n";
  expect((await run("councils", "c.csv", text)).lines).toEqual(["協議会: 追加1 変更0 変わりなし0"]);
  expect((await run("councils", "c.csv", text)).lines).toEqual(["協議会: 追加0 変更0 変わりなし1"]);
  const bad = await run(
    "councils",
    "c.csv",
    "地域コード,協議会名,段階\nt-2,見本二,認定\nt-2,見本二,準備会\n",
  );
  expect(bad.lines.map((line) => line.split(": ")[0])).toEqual([
    "c.csv:2 設立の日",
    "c.csv:2 認定の日",
    "c.csv:2 活動分野",
    "c.csv:3:1 地域コード",
  ]);
});
