import type { Hono } from "hono";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  buildAppointment,
  buildArea,
  buildCouncil,
  buildRecord,
  setToday,
} from "../../tests/support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { everyPage } from "../../tests/support/every-page.ts";
import { visitor } from "../../tests/support/visitor.ts";
import { routes } from "./routes.ts";

let db: TestDatabase;
let app: Hono;
let manager: Awaited<ReturnType<typeof visitor>>;
const p = "tsurumi-2019";

beforeAll(async () => {
  db = await testDatabase();
  app = everyPage(db);
  const person = await asSystem(
    db,
    async (ctx) => (await buildAppointment(ctx, { post: "operations-manager" })).person,
  );
  await setToday(db, "2019-06-14", p);
  await asSystem(
    db,
    async (ctx) => {
      await buildArea(ctx, { code: "f-1", name: "𠮷田" });
      const { id } = await buildCouncil(ctx, { name: "髙﨑地域活動協議会" });
      await buildRecord(ctx, { councils: [String(id)], done: "𠮷野さんに会い、𠮷田さんを紹介した。" });
    },
    p,
  );
  manager = await visitor(db, app, person);
});
afterAll(() => db.drop());

/** Follows the link for old programs on a page. */
const olderFrom = async (page: string) => {
  const { html } = await manager.get(page);
  const link = /<a[^>]*href="([^"]+)"[^>]*>CSV（Shift_JIS／古いExcel用）<\/a>/.exec(html)?.[1] ?? "";
  const answer = await manager.get(link.replaceAll("&amp;", "&"));
  expect(answer.status, `${page} → ${link}`).toBe(200);
  return new TextDecoder("shift_jis", { fatal: true }).decode(answer.bytes).split("\r\n");
};

it("every list and the report that give CSV also give it in Shift_JIS", async () => {
  for (const [page, heading] of [
    [routes.areas(p), "地域コード,"],
    [routes.councils(p), "地域コード,"],
    [routes.records(p), "番号,"],
    [routes.report(p, "2019-06", "tsurumi-centre"), ""],
  ] as const) {
    const lines = await olderFrom(page);
    expect(lines[0], page).toContain(heading);
    expect(lines.length, page).toBeGreaterThan(2);
  }
});

it("what the list was narrowed to stays, and letters of old Windows stay as they are", async () => {
  const lines = await olderFrom(routes.councils(p, { q: "髙﨑" }));
  expect(lines.filter((line) => line.includes("髙﨑地域活動協議会"))).toHaveLength(1);
  expect(lines.join()).not.toContain("【注意】");
});

it("a letter that Shift_JIS lacks is a 〓, and the last line says so; in UTF-8 it is itself", async () => {
  const lines = await olderFrom(routes.records(p));
  expect(lines[1]).toContain("〓野さんに会い、〓田さんを紹介した。");
  expect(lines.at(-2)).toContain("「〓」に置き換えました： U+20BB7（2か所）");
  expect((await manager.get(routes.exportRecords(p, "csv"))).html).toContain("𠮷野さんに会い");
});

it("the file says what it is in its headers and its name", async () => {
  const token = "old-csv-token";
  const { rows } = await db.owner.query("select person_id from identity.session limit 1");
  await db.owner.query("select identity.open_session($1, $2, 'open', 'test')", [rows[0].person_id, token]);
  const headers = { cookie: `machisen_session=${token}` };
  const asked = `http://machisen.test${routes.exportRecords(p, "csv")}?encoding=shift_jis`;
  const answer = await app.request(asked, { headers });
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=shift_jis");
  expect(answer.headers.get("content-disposition")).toContain("-Shift_JIS.csv");
});
