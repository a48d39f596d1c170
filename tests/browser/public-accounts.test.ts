import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import type { Browser, Page } from "@playwright/test";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAssets } from "../../src/web/assets.ts";
import { routes } from "../../src/web/routes.ts";
import { problemsOf } from "../support/accessibility.ts";
import { type AuditWorld, auditWorld } from "../support/audit-world.ts";
import { launchBrowser } from "../support/browser.ts";
import type { Officer } from "../support/ledger-world.ts";

let world: AuditWorld;
let server: Server;
let browser: Browser;
let origin: string;
const p = "tsurumi-2019";
const pictures = process.env.MACHISEN_PICTURES;

beforeAll(async () => {
  world = await auditWorld(openAssets(resolve(import.meta.dirname, "../../dist/public")));
  await world.closeYear();
  server = createServer(getRequestListener(world.app.fetch)).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await world.end();
});

/** A window, narrow as a telephone, of somebody who is signed in or of nobody. */
const windowOf = async (who: Officer | null, javaScriptEnabled = false): Promise<Page> => {
  const context = await browser.newContext({
    javaScriptEnabled,
    locale: "ja",
    viewport: { width: 390, height: 844 },
  });
  if (who !== null) {
    const token = randomUUID();
    await world.db.owner.query("select identity.open_session($1, $2, 'open', 'test')", [
      world.people[who],
      token,
    ]);
    await context.addCookies([{ name: "machisen_session", value: token, url: origin }]);
  }
  context.setDefaultTimeout(20_000);
  return context.newPage();
};

/** What axe finds; needs scripts, so in a window of its own. */
const looked = async (page: Page, path: string): Promise<string[]> => {
  const context = await browser.newContext({ locale: "ja", viewport: { width: 390, height: 844 } });
  await context.addCookies(await page.context().cookies());
  const other = await context.newPage();
  await other.goto(origin + path);
  const found = await problemsOf(other, path);
  if (pictures)
    await other.screenshot({ path: `${pictures}/${path.replaceAll("/", "_")}.png`, fullPage: true });
  await context.close();
  return found;
};

describe("places to blacken", () => {
  it("are drawn over the picture, undone one by one, and burnt where they were drawn", async () => {
    const { id } = await world.one<{ id: number }>("select id from ledger.picture");
    const chair = await windowOf("chair", true);
    await chair.goto(origin + routes.redact(p, world.book, id));
    const frame = chair.locator("[data-blacken]");
    await frame.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await frame.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const stroke = async (from: readonly [number, number], to: readonly [number, number]) => {
      await chair.mouse.move(x + width * from[0], y + height * from[1]);
      await chair.mouse.down();
      await chair.mouse.move(x + width * to[0], y + height * to[1], { steps: 4 });
      await chair.mouse.up();
    };
    const written = () => chair.locator('[name="places"]').inputValue();
    await stroke([0.1, 0.1], [0.3, 0.15]);
    // Up and to the left as well.
    await stroke([0.62, 0.4], [0.52, 0.3]);
    expect((await written()).split("\n")).toHaveLength(2);
    await chair.getByRole("button", { name: "最後の囲みを消す" }).click();
    const numbers = (await written()).split(", ").map(Number);
    expect(numbers.map((one) => Math.round(one))).toEqual([10, 10, 20, 5]);
    expect(await chair.locator(".redact-box").count()).toBe(1);
    expect(await chair.locator("[name=cell]:checked").count()).toBe(0);
    if (pictures) await chair.screenshot({ path: `${pictures}/drawn.png`, fullPage: true });
    await chair.getByRole("button", { name: "黒塗りして見てみる" }).click();
    await chair.locator('[name="sure"]').check();
    await chair.getByRole("button", { name: "この写真を公開する" }).click();
    await chair.waitForURL(origin + routes.publishBook(p, world.book));
    const { sha256 } = await world.one<{ sha256: string }>(
      "select sha256 from disclosure.release where taken_back_at is null",
    );
    const burnt = await sharp((await world.files.read(sha256)) ?? Buffer.alloc(0))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const brightness = (across: number, down: number) =>
      burnt.data[
        (Math.floor(down * burnt.info.height) * burnt.info.width + Math.floor(across * burnt.info.width)) *
          burnt.info.channels
      ] ?? -1;
    expect(brightness(0.2, 0.12)).toBeLessThan(20);
    expect(brightness(0.57, 0.35)).toBeGreaterThan(200);
    await chair.getByRole("button", { name: "公開をやめる" }).click();
    await chair.waitForLoadState();
    expect(await chair.content()).toContain("写真の公開をやめました");
    await chair.context().close();
  }, 60_000);
});

describe("from the audit to the public page, without a script, on a telephone", () => {
  it("is walked by the auditor, the treasurer, the chair and anybody", async () => {
    const problems: string[] = [];
    const audit = routes.bookAudit(p, world.book);
    const auditor = await windowOf("auditor");
    await auditor.goto(origin + audit);
    await auditor.getByRole("button", { name: "監査調書を作る" }).click();
    problems.push(...(await looked(auditor, audit)));
    for (const at of [0, 1, 2]) {
      await auditor.locator("tbody th a").nth(at).click();
      if (at === 0) problems.push(...(await looked(auditor, new URL(auditor.url()).pathname)));
      for (const name of ["original", "agrees", "addressed", "purpose"])
        await auditor.locator(`[name="${name}"][value="yes"]`).check();
      await auditor.getByRole("button", { name: "書きとめる", exact: true }).click();
    }
    await auditor.locator('[name="words"]').fill("領収書の日付が読みにくい。");
    await auditor.getByRole("button", { name: "指摘を書く" }).click();
    const treasurer = await windowOf("treasurer");
    await treasurer.goto(origin + audit);
    await treasurer.locator('[name^="answer-"]').fill("お店に確かめて、書き添えました。");
    await treasurer.getByRole("button", { name: "回答する" }).click();
    await auditor.goto(origin + audit);
    await auditor.getByRole("button", { name: "解決したとする" }).click();
    await auditor.getByRole("button", { name: "書きとめる", exact: true }).click();
    await auditor.locator('[name="sure"]').check();
    await auditor.getByRole("button", { name: "署名する" }).click();
    expect(await auditor.content()).toContain("監事全員が署名しました");
    problems.push(...(await looked(auditor, audit)));

    const chair = await windowOf("chair");
    const publish = routes.publishBook(p, world.book);
    await chair.goto(origin + publish);
    problems.push(...(await looked(chair, publish)));
    await chair.locator('[name="on"]').fill("2020-05-20");
    await chair.locator('[name="meeting"]').fill("令和2年度総会");
    await chair.locator('[name="presided"]').fill("見本 議長");
    await chair.locator('[name="sure"]').check();
    await chair.getByRole("button", { name: "公開する", exact: true }).click();
    await chair.getByRole("link", { name: "黒塗りする" }).click();
    problems.push(...(await looked(chair, new URL(chair.url()).pathname)));
    await chair.locator('[name="cell"][value="2-3"]').check();
    await chair.getByRole("button", { name: "黒塗りして見てみる" }).click();
    problems.push(...(await looked(chair, chair.url().slice(origin.length))));
    await chair.getByRole("link", { name: "黒塗りをやり直す" }).click();
    expect(await chair.locator("[name=cell]:checked").count()).toBe(1);
    await chair.getByRole("button", { name: "黒塗りして見てみる" }).click();
    await chair.locator('[name="sure"]').check();
    await chair.getByRole("button", { name: "この写真を公開する" }).click();
    problems.push(...(await looked(chair, publish)));

    const anybody = await windowOf(null);
    await anybody.goto(origin + routes.open());
    problems.push(...(await looked(anybody, routes.open())));
    await anybody.getByRole("link", { name: "2019年度" }).click();
    problems.push(...(await looked(anybody, new URL(anybody.url()).pathname)));
    await anybody.getByRole("link", { name: "書き換えられていないか確かめる" }).click();
    expect(await anybody.content()).toContain("監事が署名した帳簿と同じです");
    problems.push(...(await looked(anybody, new URL(anybody.url()).pathname)));
    expect(await anybody.context().cookies()).toEqual([]);
    // What a browser has kept is asked for each time: a picture that is taken back is gone with the next look.
    await anybody.goto(origin + routes.openYear(world.council, 2019));
    const picture = (await anybody.locator(".open-vouchers img").first().getAttribute("src")) ?? "";
    expect((await anybody.goto(origin + picture))?.status()).toBe(200);
    await chair.goto(origin + publish);
    await chair.getByRole("button", { name: "公開をやめる" }).click();
    await chair.waitForLoadState();
    expect((await anybody.reload())?.status()).toBe(404);
    expect((await anybody.goto(origin + routes.openYear(world.council, 2019)))?.status()).toBe(200);
    expect(await anybody.locator(".open-vouchers img").count()).toBe(0);
    expect(problems).toEqual([]);
  }, 180_000);
});
