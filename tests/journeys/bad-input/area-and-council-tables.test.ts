import iconv from "encoding-japanese";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../../src/kernel/ids.ts";
import { routes } from "../../../src/web/routes.ts";
import { buildAppointment, buildArea, buildProgramme, setToday } from "../../support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../../support/database.ts";
import { everyPage } from "../../support/every-page.ts";
import { visitor } from "../../support/visitor.ts";

let db: TestDatabase;
let app: Hono;
let manager: PersonId;
const p = "tsurumi-2019";

beforeAll(async () => {
  db = await testDatabase();
  app = everyPage(db);
  await asSystem(db, (ctx) => buildProgramme(ctx));
  await setToday(db, "2019-06-14", p);
  manager = await asSystem(
    db,
    async (ctx) => (await buildAppointment(ctx, { post: "operations-manager" })).person,
    p,
  );
  for (const code of free) await asSystem(db, (ctx) => buildArea(ctx, { code, name: `見本${code}` }), p);
});
afterAll(() => db.drop());

const free = ["f-1", "f-2", "f-3", "f-4", "f-5", "f-6", "f-7", "f-8", "f-9"];
const taken = [...free];
type Content = string | Uint8Array<ArrayBuffer>;
const bytesOf = (codes: readonly number[]) => Uint8Array.from(codes);
const cp932 = (text: string) =>
  bytesOf(iconv.convert(iconv.stringToCode(text), { from: "UNICODE", to: "SJIS" }));
const utf16 = (text: string) => bytesOf([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, "utf16le"))]);
const utf16be = (text: string) =>
  bytesOf([0xfe, 0xff, ...new Uint8Array(Buffer.from(text, "utf16le").swap16())]);

let line = 0;
/** Both tables: where they are sent, a sound line with a name of one's own, and how the name is found again. */
const tables = {
  areas: {
    page: routes.importAreas(p),
    out: routes.exportAreas(p, "csv"),
    head: "地域コード,名称,カナ,段階,親コード",
    line: (name: string) => `n-${++line},${name},ミホン,校区等地域,271241`,
    wrong: (name: string) => `n-${++line},${name},ミホン,丁目,271241`,
    heading: "段階",
    names: "select name from programme.area",
  },
  councils: {
    page: routes.importCouncils(p),
    out: routes.exportCouncils(p, "csv"),
    head: "地域コード,協議会名,段階",
    line: (name: string) => `${taken.shift()},${name},準備会`,
    wrong: (name: string) => `${taken[0] ?? "f-1"},${name},卒業`,
    heading: "段階",
    names: "select name from councils.council",
  },
} as const;
type Table = (typeof tables)[keyof typeof tables];

const send = async ({ page }: Table, content: Content, step: "check" | "import") => {
  const body = new FormData();
  body.append("file", new File([content], "表.csv"));
  body.append("step", step);
  return (await visitor(db, app, manager)).upload(page, body);
};
const names = async ({ names: query }: Table): Promise<string[]> =>
  (await db.owner.query(query)).rows.map(({ name }) => name).sort();
/** Told both when it is checked and when it is forced; nothing comes in, and the page stays. */
const refused = async (table: Table, content: Content): Promise<string> => {
  const before = await names(table);
  const [tried, forced] = [await send(table, content, "check"), await send(table, content, "import")];
  expect([tried.status, forced.status]).toEqual([422, 422]);
  expect(forced.html).toContain('role="alert"');
  expect(await names(table)).toEqual(before);
  return forced.html;
};
const rowOf = (html: string, row: number): string =>
  [...html.matchAll(/<tr>(<(?:th scope="row"|td)[\s\S]*?)<\/tr>/g)]
    .map(([, cells = ""]) => cells)
    .find((cells) => new RegExp(`^<[^>]*>${row}<`).test(cells)) ?? "";

describe.each(Object.entries(tables))("a table of %s on its page", (_, table) => {
  it.each([
    ["CP932", cp932],
    ["UTF-16", utf16],
    ["UTF-16 the other way round", utf16be],
  ])("may be %s: every character arrives", async (encoding, encode) => {
    const name = `髙﨑①会${encoding}`;
    expect((await send(table, encode(`${table.head}\r\n${table.line(name)}\r\n`), "import")).status).toBe(
      303,
    );
    expect(await names(table)).toContain(name);
  });

  it("with wrong headings is told at each of them", async () => {
    const html = await refused(table, "番号,名前\r\n1,x\r\n");
    for (const wrong of ["番号", "名前"]) expect(html).toContain(`見出し「${wrong}」は使えません`);
  });

  it("with a NUL byte is told by its line", async () => {
    expect(await refused(table, `${table.head}\r\n${table.line("前\u0000後")}\r\n`)).toContain(
      "2行目に文字でないもの（NUL）",
    );
  });

  it("keeps a formula as the text it is, and never gives one out", async () => {
    const formula = `=cmd()|${line}`;
    expect((await send(table, `${table.head}\r\n${table.line(formula)}\r\n`, "import")).status).toBe(303);
    expect(await names(table)).toContain(formula);
    const { html } = await (await visitor(db, app, manager)).get(table.out);
    expect(html).toContain(`'${formula}`);
    expect(html).not.toMatch(/(^|[,"])=cmd/m);
  });

  it("of 100,000 rows is answered whole: what is bad is told, and nothing comes in", async () => {
    const many = Array.from(
      { length: 100_000 },
      (_, n) => `z-${n},見本${n},${table === tables.areas ? "ミホン,校区等地域,271241" : "準備会"}`,
    );
    const text = (lines: readonly string[]) => [table.head, ...lines].join("\r\n");
    const html = await refused(table, text(many.with(77_777, table.wrong("悪い行"))));
    if (table === tables.areas) expect(rowOf(html, 77_779)).toContain(table.heading);
    else expect(html).toMatch(/直すところが100,?00[01]か所あります/);
  }, 60_000);

  it("of more than the page takes is told so", async () => {
    const html = await refused(table, new Uint8Array(60 << 20).fill(0x61));
    expect(html).toContain("大きすぎます");
  });
});

it("a table of councils with days that the calendar doesn't have is told at the line", async () => {
  const html = await refused(
    tables.councils,
    `${tables.councils.head},設立の日\r\nf-9,見本会,設立,2019-02-29\r\nf-8,見本会二,設立,2019/6/31\r\n`,
  );
  expect(rowOf(html, 2)).toContain("2019-02-29");
  expect(rowOf(html, 3)).toContain("2019/6/31");
});
