import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { readSheet } from "read-excel-file/node";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "../../../../tests/support/database.ts";
import { type LedgerWorld, ledgerWorld } from "../../../../tests/support/ledger-world.ts";
import { pdfText } from "../../../../tests/support/pdf-text.ts";
import { appWith, visitor } from "../../../../tests/support/visitor.ts";
import {
  addProject,
  type BookId,
  bookPapers,
  bookPaperWords,
  correctEntry,
  slipSheet,
  withdrawSlip,
} from "../../../modules/community/ledger/index.ts";
import { loadPack } from "../../../modules/community/packs/index.ts";
import { createFileStore, registerFile } from "../../../platform/files/index.ts";
import { failure } from "../../failure.tsx";
import { routes } from "../../routes.ts";
import { ledgerPages } from "../pages.ts";

const p = "tsurumi-2019";
let world: LedgerWorld;
let app: Hono;
let folder: string;
let book: BookId;
let project: number;

/**
 * 500,000 of subsidy in April, 30 lunches for the seniors' day in June, a desk in September that was taken back in October, a
 * kettle in November; one slip waits, one was withdrawn.
 */
const fill = async (): Promise<void> => {
  const { accounts, funds } = await world.chart(book);
  const id = (list: readonly { code: string; id: number }[], code: string) =>
    String(list.find((one) => one.code === code)?.id ?? "");
  const part = (category: string, fund: string, on = "") => ({
    parts: [{ category: id(accounts, category), fund: id(funds, fund), project: on, amount: "", note: "" }],
  });
  const subsidy = await world.enter(book, {
    ...part("subsidy", "activity"),
    kind: "in",
    day: "2019-04-10",
    amount: "500,000",
    party: "見本区役所",
    what: "活動費補助金 概算払",
    paper: "bank",
  });
  const lunches = await world.enter(book, {
    ...part("food", "activity", String(project)),
    day: "2019-06-20",
    amount: "21,600",
    party: "仮名弁当店",
    what: "弁当 30個",
  });
  const desk = await world.enter(book, {
    ...part("equipment", "running"),
    day: "2019-09-01",
    amount: "98,000",
    what: "会議机",
  });
  const kettle = await world.enter(book, {
    ...part("equipment", "running"),
    day: "2019-11-01",
    amount: "7,480",
    what: "電気ケトル",
  });
  await world.approve(book, [subsidy, lunches, desk, kettle]);
  const entry = (await world.as("treasurer", (ctx) => slipSheet(ctx, desk)))?.entry;
  if (!entry) throw new Error("the desk is not posted");
  const back = await world.as("treasurer", (ctx) =>
    correctEntry(ctx, { entry: entry.id, words: "返品した", key: crypto.randomUUID() }),
  );
  if (!back.ok) throw new Error(JSON.stringify(back.error));
  await world.approve(book, [back.value]);
  await world.enter(book, { day: "2020-01-10", amount: "1,234", what: "まだ承認されていない封筒" });
  const gone = await world.enter(book, { day: "2020-01-11", what: "書き間違い" });
  await world.as("treasurer", async (ctx) =>
    withdrawSlip(ctx, { id: gone, version: await world.version(gone), words: "二度書いた" }),
  );

  const store = createFileStore(folder);
  const path = join(folder, "photo");
  await writeFile(
    path,
    await sharp({ create: { width: 600, height: 1500, channels: 3, background: "#eee" } })
      .png()
      .toBuffer(),
  );
  const kept = await store.keep({ path, name: "弁当.png", tooLarge: false }, "files");
  if (!kept.ok) throw new Error("the photo was refused");
  const file = await world.as("treasurer", (ctx) => registerFile(ctx, kept.value));
  // As a slip that was posted with its photo.
  await world.db.owner.query("alter table ledger.picture disable trigger user");
  await world.db.owner.query(
    "insert into ledger.picture (slip_id, area_id, file_id, name) select id, area_id, $2, '弁当.png' from ledger.slip where id = $1",
    [lunches, file],
  );
  await world.db.owner.query("alter table ledger.picture enable trigger user");
};

beforeAll(async () => {
  world = await ledgerWorld();
  folder = await mkdtemp(join(tmpdir(), "papers-"));
  app = appWith(
    world.db,
    (on, deps) => ledgerPages(on, { ...deps, files: createFileStore(folder) }),
    failure,
  );
  book = await world.begin();
  const added = await world.as("treasurer", (ctx) =>
    addProject(ctx, {
      book,
      entered: { kind: "welfare", name: "敬老のつどい", starts: "2019-06-01", ends: "2019-09-30" },
    }),
  );
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  project = (await world.chart(book)).projects[0]?.id ?? 0;
  await fill();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await world.close();
});

const reader = () => visitor(world.db, app, world.people.ward);
const linksIn = (html: string): string[] =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));

describe("the papers of a book", () => {
  it("stand on one page, and each of its files opens", async () => {
    const visit = await reader();
    const { status, html } = await visit.get(routes.papers(p, book));
    expect(status).toBe(200);
    for (const key of bookPapers) expect(html).toContain(bookPaperWords[key].ja);
    const files = linksIn(html).filter((href) => /\.(pdf|xlsx|csv)(\?|$)/.test(href));
    expect(files.length).toBeGreaterThan(2 * bookPapers.length + 5);
    for (const href of files) {
      const { status: opened, bytes } = await visit.get(href);
      const head = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
      const start = href.includes(".pdf") ? "%PDF" : href.includes(".xlsx") ? "PK" : "";
      expect([href, opened, head.startsWith(start)]).toEqual([href, 200, true]);
    }
  }, 60_000);

  it("take the month that is chosen along, and no month of another year", async () => {
    const visit = await reader();
    const { html } = await visit.get(routes.papers(p, book, { until: "2019-06" }));
    expect(linksIn(html)).toContain(routes.exportPaper(p, book, "balance", "pdf", { until: "2019-06" }));
    const june = await visit.get(routes.exportPaper(p, book, "balance", "pdf", { until: "2019-06" }));
    expect(pdfText(june.bytes)).toMatch(/令和元年6月30日現在.*正味財産合計478,400/);
    for (const until of ["2018-06", "2019-13", "x"])
      expect((await visit.get(routes.statement(p, book, { until }))).html).toContain("2020年3月31日");
  });

  it("tell what is not in them yet", async () => {
    const visit = await reader();
    const waits = "承認を待つ証憑が1件（1,234円）";
    expect((await visit.get(routes.papers(p, book))).html).toContain(waits);
    expect((await visit.get(routes.statement(p, book))).html).toContain(waits);
    expect(pdfText((await visit.get(routes.exportPaper(p, book, "statement", "pdf"))).bytes)).toContain(
      waits,
    );
  });
});

describe("the statement on screen", () => {
  it("leads from every name to the entries that make its sum", async () => {
    const visit = await reader();
    const { html } = await visit.get(routes.statement(p, book));
    const links = linksIn(html).filter((href) => href.includes("/cash?"));
    // Two categories of income and expense, a project with its category, the running, three funds or more, two places.
    expect(links.length).toBeGreaterThanOrEqual(9);
    const food = links.find((href) => href.includes(`project=${project}`) && href.includes("category="));
    if (!food) throw new Error("the project's category is no link");
    const list = (await visit.get(food)).html;
    expect(list).toContain("弁当 30個");
    expect(list).toContain("21,600");
    expect(list).not.toContain("電気ケトル");
  });
});

describe("what a paper says", () => {
  it("equipment that was taken back is on the list only until then", async () => {
    const visit = await reader();
    const { rows } = await world.db.owner.query(
      "select to_char(day, 'YYYY-MM') as month from ledger.entry where book_id = $1 and kind = 'reversal'",
      [book],
    );
    const listed = async (until?: string) =>
      pdfText((await visit.get(routes.exportPaper(p, book, "assets", "pdf", { until }))).bytes);
    expect(await listed("2019-09")).toContain("会議机");
    expect(rows[0].month > "2019-09").toBe(true);
    const whole = await listed();
    expect(whole).toContain("電気ケトル");
    expect(whole).not.toContain("会議机");
  });

  it("things that last are what the ward's rules say", async () => {
    const visit = await reader();
    const listed = async () =>
      pdfText((await visit.get(routes.exportPaper(p, book, "assets", "pdf"))).bytes).includes("弁当30個");
    expect(await listed()).toBe(false);
    const shipped = readFileSync("rule-packs/tsurumi-2019.yaml", "utf8");
    const text = shipped.replace(/asset: \{ categories: \[/, "$&food, ");
    expect(text).not.toBe(shipped);
    const loaded = await asSystem(world.db, (ctx) => loadPack(ctx, { text, fileName: "tsurumi-2019.yaml" }));
    expect(loaded.ok).toBe(true);
    expect(await listed()).toBe(true);
  });

  it("the list of vouchers names those that wait, were reversed or stay unused, and shows the photo", async () => {
    const visit = await reader();
    const { bytes } = await visit.get(routes.exportVouchers(p, book, "pdf", { part: 1 }));
    const text = pdfText(bytes);
    expect(text).toContain("（1,234）");
    expect(text).toContain("承認待ち");
    expect(text).toMatch(/取消済み（記帳\d+）/);
    expect(text).toContain("欠番：二度書いた");
    // The desk came back: neither it nor what waits is in the sums.
    expect(text).toContain("（98,000）");
    expect(text).toContain("合計500,00029,080");
    expect(text).toMatch(/証憑26\/2021,600円仮名弁当店弁当30個/);
    expect(Buffer.from(bytes).toString("latin1")).toMatch(/\/Subtype ?\/Image/);
    const sheet = await readSheet(
      Buffer.from((await visit.get(routes.exportVouchers(p, book, "xlsx"))).bytes),
    );
    const [, ...rows] = sheet;
    expect(rows.map(([no]) => no)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows.map((row) => row[4])).toEqual([500_000, 21_600, 98_000, 7480, 1234, 1980]);
    expect(rows.map((row) => row[6])).toEqual([null, 21_600, null, 7480, null, null]);
  });

  it("has no part that isn't there", async () => {
    const visit = await reader();
    for (const part of ["0", "2", "-1", "1.5", "x"])
      expect([part, (await visit.get(routes.exportVouchers(p, book, "pdf", { part }))).status]).toEqual([
        part,
        404,
      ]);
    expect((await visit.get(routes.exportPaper(p, book, "nothing", "pdf"))).status).toBe(404);
  });
});
