import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../tests/support/ledger-world.ts";
import { appWith, visitor } from "../../../../tests/support/visitor.ts";
import { type BookId, withdrawSlip } from "../../../modules/community/ledger/index.ts";
import { createFileStore } from "../../../platform/files/index.ts";
import { failure } from "../../failure.tsx";
import { routes } from "../../routes.ts";
import { ledgerPages } from "../pages.ts";

let world: LedgerWorld;
let app: Hono;
let book: BookId;
const p = "tsurumi-2019";
beforeAll(async () => {
  world = await ledgerWorld();
  const files = createFileStore(mkdtempSync(join(tmpdir(), "machisen-files-")));
  app = appWith(world.db, (pages, deps) => ledgerPages(pages, { ...deps, files }), failure);
  book = await world.begin();
  for (let n = 0; n < 3; n += 1) await world.enter(book);
});
afterAll(() => world.close());
const as = (who: Officer) => visitor(world.db, app, world.people[who]);
const list = async (who: Officer, filter: Record<string, string | number> = {}) =>
  (await (await as(who)).get(routes.approveSlips(p, book, filter))).html;
const ticks = (html: string) => html.match(/<input type="checkbox"[^>]*>/g) ?? [];
const ticked = (html: string) => ticks(html).filter((box) => / checked/.test(box)).length;

describe("the list of what waits for approval", () => {
  it("has all its boxes ticked by a link, without a script, and none again", async () => {
    const html = await list("chair");
    expect([ticks(html).length, ticked(html)]).toEqual([3, 0]);
    expect(html).toContain("このページの3件をすべて選ぶ");
    const all = await list("chair", { all: "yes" });
    expect(ticked(all)).toBe(3);
    expect(all).toContain("選択をすべて外す");
    // Readers who approve nothing have no boxes.
    expect(ticks(await list("treasurer", { all: "yes" }))).toEqual([]);
  });

  it("keeps what was ticked when something else came in between", async () => {
    const values = ticks(await list("chair")).map((box) => /value="(\d+:\d+)"/.exec(box)?.[1] ?? "");
    const [first = ""] = values;
    const stale = first.replace(/:\d+$/, ":99");
    const chair = await as("chair");
    const back = await chair.post(routes.approveSlips(p, book, { all: "yes" }), [
      ["slip", stale],
      ["slip", values[1] ?? ""],
    ]);
    expect([back.status, ticked(back.html)]).toEqual([409, 1]);
  });

  it("shows the photo of a slip small in its row", async () => {
    expect(await list("chair")).toContain("写真なし");
    const { parts, ...fields } = await world.typed(book, { amount: "4,444", what: "見本の写真つき" });
    const [part] = parts;
    const body = new FormData();
    const whole = {
      ...fields,
      category: part?.category ?? "",
      fund: part?.fund ?? "",
      key: randomUUID(),
      after: "show",
    };
    for (const [name, value] of Object.entries(whole)) body.append(name, value);
    const bytes = await sharp({ create: { width: 60, height: 80, channels: 3, background: "#cde" } })
      .jpeg()
      .toBuffer();
    body.append("files", new File([new Uint8Array(bytes)], "領収書.jpg", { type: "image/jpeg" }));
    expect((await (await as("treasurer")).upload(routes.newSlip(p, book), body)).status).toBe(303);
    const html = await list("chair");
    const source = /<img src="([^"]+)" alt="「見本の写真つき」の写真" loading="lazy"/.exec(html)?.[1];
    expect((await (await as("chair")).get(source ?? "nowhere")).status).toBe(200);
  });
});

describe("slips that were withdrawn", () => {
  it("are counted and stand page by page, to the last one", async () => {
    for (let n = 0; n < 101; n += 1) {
      const id = await world.enter(book, { amount: String(50_001 + n) });
      await world.as("treasurer", (ctx) => withdrawSlip(ctx, { id, version: 1, words: "二度書いた" }));
    }
    const first = await list("chair", { state: "withdrawn" });
    expect(first).toContain('<p class="count">101件</p>');
    expect(first).toContain("1 / 2ページ");
    expect(first).not.toContain("50,101");
    const past = await list("chair", { state: "withdrawn", page: 99 });
    expect([past.includes("2 / 2ページ"), past.includes("50,101")]).toEqual([true, true]);
    expect(ticks(past)).toEqual([]);
    expect(await list("chair", { state: "returned" })).toContain("ここに当てはまるものはありません");
  });
});
