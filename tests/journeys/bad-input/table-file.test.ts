import iconv from "encoding-japanese";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importRecordFile } from "../../../src/modules/centre/support/index.ts";
import { asSystem } from "../../support/database.ts";
import { type RecordsWorld, recordsWorld } from "../../support/records-world.ts";

let world: RecordsWorld;
let advisor: Awaited<ReturnType<RecordsWorld["as"]>>;

beforeAll(async () => {
  world = await recordsWorld();
  advisor = await world.as("advisor");
});
afterAll(() => world.close());

const at = (path: string): string => `/${world.code}${path}`;
const head = "日付,記録した人,時間（分）,方法,地活協,主な業務,したこと";
const line = (changes: Partial<Record<"day" | "minutes" | "done", string>> = {}): string => {
  const { day = "2019-05-10", minutes = "30", done = "髙橋さんに電話で相談" } = changes;
  return `${day},支援 花子,${minutes},電話,榎本地域活動協議会,ア,${done}`;
};
const table = (...lines: string[]): string => `${[head, ...lines].join("\r\n")}\r\n`;

const send = (content: string | Uint8Array<ArrayBuffer>, step: "check" | "import") => {
  const body = new FormData();
  body.append("file", new File([content], "記録.csv"));
  body.append("step", step);
  return advisor.upload(at("/records/import"), body);
};
/** Checks and imports a bad file: each time it is told, the page stays, and nothing comes in. */
const refused = async (content: string | Uint8Array<ArrayBuffer>): Promise<string> => {
  const before = await world.count();
  const [tried, forced] = [await send(content, "check"), await send(content, "import")];
  expect([tried.status, forced.status]).toEqual([422, 422]);
  expect(forced.html).toContain('role="alert"');
  expect(forced.html).toContain("一件も取り込んでいません");
  expect(forced.html).not.toContain('value="import"');
  expect(await world.count()).toBe(before);
  return forced.html;
};
const cells = (html: string): string[][] =>
  [...html.matchAll(/<tr>(<(?:th scope="row"|td)[\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<(?:td|th)[^>]*>([\s\S]*?)<\/(?:td|th)>/g)].map(([, cell = ""]) => cell),
  );
const last = async (): Promise<string> =>
  (await world.db.owner.query("select done from support.record order by id desc limit 1")).rows[0]?.done;

const bytesOf = (codes: readonly number[]) => Uint8Array.from(codes);
const cp932 = (text: string) =>
  bytesOf(iconv.convert(iconv.stringToCode(text), { from: "UNICODE", to: "SJIS" }));
const utf16 = (text: string) => bytesOf([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, "utf16le"))]);

describe("the encoding of a table", () => {
  it.each([
    ["CP932", cp932],
    ["UTF-16", utf16],
    ["UTF-8 with a mark", (text: string) => `\ufeff${text}`],
  ])("may be %s: every character arrives, and the line of a mistake is right", async (name, encode) => {
    const done = `髙﨑①「${name}」`;
    expect((await send(encode(table(line({ done }))), "import")).status).toBe(303);
    expect(await last()).toBe(done);
    const html = await refused(encode(table(line(), line({ minutes: "3000" }))));
    expect(cells(html)).toEqual([["3", "時間（分）", expect.stringContaining("1分から1,440分")]]);
  });

  it("that nobody can read is told with the way out", async () => {
    expect(await refused(bytesOf([0x81, 0xff, 0xfe, 0x20]))).toContain("CSV UTF-8（コンマ区切り）");
  });
});

describe("what stands in a table", () => {
  it("with wrong headings is told at each of them, with those that are known", async () => {
    const html = await refused("日付,担当,時間（分）\r\n2019-05-10,支援 花子,30\r\n");
    const found = cells(html);
    expect(found[0]).toEqual(["1", "担当", expect.stringContaining("見出し「担当」は使えません")]);
    expect(found[1]).toEqual(["1", "", expect.stringContaining("「記録した人」")]);
  });

  it("with days that the calendar doesn't have is told at the line, all lines at once", async () => {
    const html = await refused(table(line({ day: "2019-02-29" }), line(), line({ day: "2019/6/31" })));
    expect(cells(html).map(([at, heading]) => [at, heading])).toEqual([
      ["2", "日付"],
      ["4", "日付"],
    ]);
    expect(html).toContain("暦にない日付");
  });

  it("with a NUL byte is told by its line", async () => {
    expect(await refused(table(line(), line({ done: "前\u0000後" })))).toContain(
      "3行目に文字でないもの（NUL）",
    );
  });

  it("that looks like a formula stays the text it is, coming in and going out", async () => {
    const formula = "=cmd()";
    expect((await send(table(line({ day: "2019-05-20", done: formula })), "import")).status).toBe(303);
    expect(await last()).toBe(formula);
    const csv = (await advisor.get(at("/records.csv?month=2019-05&from=2019-05-20"))).html;
    expect(csv).toContain(`'${formula}`);
    expect(csv).not.toMatch(/(^|[,"])=cmd/m);
    const before = await world.count();
    expect((await send(csv, "import")).status).toBe(303);
    expect(await world.count()).toBe(before);
    const excel = await advisor.get(at("/records.xlsx?month=2019-05"));
    expect((await send(excel.bytes as Uint8Array<ArrayBuffer>, "check")).html).toContain(
      "直すところはありません",
    );
  });
});

describe("a table of 100,000 rows", () => {
  const long = () => Array.from({ length: 100_000 }, (_, n) => line({ done: `記録${n}` }));

  const alone = async (content: string) => {
    const before = await world.count();
    const { status, html } = await send(content, "import");
    expect(status).toBe(422);
    expect(await world.count()).toBe(before);
    return html;
  };

  it("with one bad line brings in none of the others and names that line", async () => {
    const html = await alone(table(...long().with(77_777, line({ minutes: "−5" }))));
    expect(cells(html).map(([at, heading]) => [at, heading])).toEqual([["77779", "時間（分）"]]);
  });

  it("that is bad throughout says how much, and shows the first of it", async () => {
    const html = await alone(table(...long().map((one) => one.replace("電話", "狼煙"))));
    expect(html).toMatch(/直すところが100,?000か所あります/);
    expect(cells(html)).toHaveLength(200);
  });

  it("that is sound is counted before anything comes in", async () => {
    const before = await world.count();
    const tried = await send(table(...long()), "check");
    expect(tried.status).toBe(200);
    expect(tried.html).toContain("100,000");
    expect(await world.count()).toBe(before);
  });
});

it("comes in whole and once, however long it is", async () => {
  const before = await world.count();
  const bytes = new TextEncoder().encode(
    table(...Array.from({ length: 5000 }, (_, n) => line({ done: `長い表の記録${n}` }))),
  );
  const bring = () =>
    asSystem(world.db, (ctx) => importRecordFile(ctx, { bytes, name: "many.csv" }, false), world.code);
  expect(await bring()).toEqual({ ok: true, value: { added: 5000, again: 0 } });
  expect(await bring()).toEqual({ ok: true, value: { added: 0, again: 5000 } });
  expect(await world.count()).toBe(before + 5000);
});
