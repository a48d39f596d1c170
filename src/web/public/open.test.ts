import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AuditWorld, auditWorld, sign } from "../../../tests/support/audit-world.ts";
import { buildAppointment } from "../../../tests/support/build/index.ts";
import { asSystem } from "../../../tests/support/database.ts";
import type { PersonId } from "../../kernel/ids.ts";
import { burntPicture, picturesToRelease, releaseVoucher } from "../../modules/community/disclosure/index.ts";
import { runAs } from "../../platform/database/run-as.ts";
import { routes } from "../routes.ts";

let world: AuditWorld;
let second: PersonId;
const p = "tsurumi-2019";
const year = 2019;
const fund = "\n＝HYPERLINK(1)";

beforeAll(async () => {
  world = await auditWorld();
  await world.db.owner.query("update ledger.fund set name = $1 where book_id = $2 and code = 'activity'", [
    fund,
    world.book,
  ]);
  second = await asSystem(
    world.db,
    async (ctx) =>
      (await buildAppointment(ctx, { post: "auditor", name: "見本 監事二", council: world.council })).person,
  );
  await world.publishYear();
}, 60_000);
afterAll(() => world.end());

const ask = (path: string, tag?: string | null) =>
  world.app.request(path, { headers: tag ? { "if-none-match": tag } : {} });
const frozen = () => [
  routes.openCheck(world.council, year),
  ...(["json", "csv", "xlsx"] as const).map((format) => routes.openData(world.council, year, format)),
];
const attempts = async () =>
  (await world.one<{ n: number }>("select count(*)::int as n from identity.attempt where purpose = 'open'"))
    .n;

describe("what is public", () => {
  it("may be kept, is asked for each time, and costs nothing to whoever has it already", async () => {
    for (const path of [...frozen(), routes.openYear(world.council, year)]) {
      const first = await ask(path);
      expect([path, first.status, first.headers.get("cache-control")]).toEqual([
        path,
        200,
        "public, no-cache",
      ]);
      const before = await attempts();
      const again = await ask(path, first.headers.get("etag"));
      expect([path, again.status, await attempts()]).toEqual([path, 304, before]);
    }
  });

  it("is the same in what the page reads and in what was frozen, without its entries", async () => {
    const { same, has } = await world.one<{ same: boolean; has: boolean }>(
      "select summary = body::jsonb - 'entries' as same, summary ? 'entries' as has from disclosure.snapshot",
    );
    expect([same, has]).toEqual([true, false]);
    await expect(world.db.owner.query("update disclosure.snapshot set summary = '{}'")).rejects.toThrow();
  });

  it("has a table of contents whose every link leads to a part of the page", async () => {
    const html = await (await ask(routes.openYear(world.council, year))).text();
    const links = [...html.matchAll(/<a href="#([a-z-]+)">/g)]
      .map(([, id]) => id)
      .filter((id) => id !== "main");
    expect(links.length).toBeGreaterThan(8);
    for (const id of links) expect(html).toContain(` id="${id}"`);
  });

  it("runs nothing in a spreadsheet, as CSV and as Excel", async () => {
    const csv = await (await ask(routes.openData(world.council, year, "csv"))).text();
    expect(csv).toContain(`"'${fund}"`);
    const path = join(tmpdir(), `machisen-${world.council}-open.xlsx`);
    const answer = await ask(routes.openData(world.council, year, "xlsx"));
    await writeFile(path, new Uint8Array(await answer.arrayBuffer()));
    const rows = await readXlsxFile(path);
    expect(JSON.stringify(rows)).toContain("HYPERLINK(1)");
  });

  it("says of a signature that came later that it did, and publishing before it has to be meant", async () => {
    const chair = await world.visit("chair");
    const page = await ask(routes.openYear(world.council, year));
    expect(await page.text()).not.toContain("公開のあとで署名した");
    await chair.post(routes.withdrawBook(p, world.book), { why: "署名をそろえるため" });
    const form = { on: "2020-05-20", meeting: "総会", presided: "見本", decision: "承認した。", sure: "yes" };
    expect((await chair.get(routes.publishBook(p, world.book))).html).toContain(
      "署名がまだの監事がいます：見本 監事二",
    );
    const unmeant = await chair.post(routes.publishBook(p, world.book), form);
    expect([unmeant.status, unmeant.html.includes('href="#f-others"')]).toEqual([422, true]);
    expect((await chair.post(routes.publishBook(p, world.book), { ...form, others: "yes" })).status).toBe(
      303,
    );
    await runAs(
      world.db.database,
      { who: { kind: "person", id: second }, mode: "write", programme: p, origin: "test" },
      (ctx) => sign(ctx, world.book),
    );
    const html = await (await ask(routes.openYear(world.council, year))).text();
    expect(html).toContain("公開のあとで署名した");
    expect(html).not.toContain("見本 監事二");
  });

  it("was approved no earlier than the year's end and the last signature", async () => {
    const chair = await world.visit("chair");
    await chair.post(routes.withdrawBook(p, world.book), { why: "日付を直すため" });
    const form = { meeting: "総会", presided: "見本", decision: "承認した。", sure: "yes", others: "yes" };
    for (const [on, said] of [
      ["2020-03-30", "年度の終わり"],
      ["2020-05-19", "監事が最後に署名した日"],
      ["2020-05-21", "まだ来ていない日"],
    ] as const) {
      const refused = await chair.post(routes.publishBook(p, world.book), { ...form, on });
      expect([
        on,
        refused.status,
        refused.html.includes('href="#f-on"'),
        refused.html.includes(said),
      ]).toEqual([on, 422, true, true]);
    }
    expect((await chair.post(routes.publishBook(p, world.book), { ...form, on: "2020-05-20" })).status).toBe(
      303,
    );
  });

  it("is gone from a cache as soon as a picture is taken back or the year withdrawn", async () => {
    const marked = { cells: ["1-1"], places: "", page: 1 };
    await world.as("treasurer", async (ctx) => {
      const [found] = await picturesToRelease(ctx, world.book);
      if (!found) throw new Error("no picture");
      const burnt = await burntPicture(world.files, found, marked);
      if (!burnt.ok) throw new Error("not burnt");
      const entered = { ...marked, seen: burnt.value.file.sha256, sure: "yes" };
      return releaseVoucher(ctx, world.files, { book: world.book, picture: found.picture, entered });
    });
    const { id } = await world.one<{ id: number }>("select id from disclosure.release");
    const path = routes.openVoucher(world.council, year, id);
    const tag = (await ask(path)).headers.get("etag");
    expect((await ask(path, tag)).status).toBe(304);
    const chair = await world.visit("chair");
    await chair.post(routes.takeBack(p, world.book, id), {});
    expect((await ask(path, tag)).status).toBe(404);
    const check = routes.openCheck(world.council, year);
    const checkTag = (await ask(check)).headers.get("etag");
    await chair.post(routes.withdrawBook(p, world.book), { why: "終わり" });
    expect((await ask(check, checkTag)).status).toBe(404);
    const form = {
      on: "2020-05-20",
      meeting: "総会",
      presided: "見本",
      decision: "承認した。",
      sure: "yes",
      others: "yes",
    };
    expect((await chair.post(routes.publishBook(p, world.book), form)).status).toBe(303);
  });

  it("is braked where one place asks for a check or all data again and again, and the page itself never is", async () => {
    const json = routes.openData(world.council, year, "json");
    let answer = await ask(json);
    for (let times = 0; times < 70 && answer.status === 200; times += 1) answer = await ask(json);
    expect([answer.status, Number(answer.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect(await answer.text()).toContain("しばらくお待ちください");
    for (const path of frozen()) expect([path, (await ask(path)).status]).toEqual([path, 429]);
    expect((await ask(routes.openYear(world.council, year))).status).toBe(200);
    await world.db.owner.query("update identity.attempt set origin = 'elsewhere'");
    expect((await ask(json)).status).toBe(200);
  }, 60_000);
});
