import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/web/routes.ts";
import { openStage, type Stage } from "../support/browser.ts";
import { signInAs } from "../support/sign-in-as.ts";

let stage: Stage;
let folder: string;
let photos: string[];
const p = "tsurumi-2019";
const receipts = Array.from({ length: 20 }, (_, n) => ({
  amount: 500 + n * 137,
  party: ["見本商店", "架空文具店", "仮名ストア"][n % 3] ?? "",
  what: `ふれあい喫茶の用品 その${n + 1}`,
}));

beforeAll(async () => {
  stage = await openStage();
  folder = await mkdtemp(join(tmpdir(), "machisen-receipts-"));
  photos = await Promise.all(
    receipts.map(async (_, n) => {
      const path = join(folder, `領収書${n + 1}.jpg`);
      await sharp({
        create: { width: 300, height: 500, channels: 3, background: { r: 200, g: 10 * n, b: 90 } },
      })
        .jpeg()
        .toFile(path);
      return path;
    }),
  );
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await stage.close();
});

const rows = async (text: string, values: unknown[] = []) => (await stage.db.owner.query(text, values)).rows;
const book = async (): Promise<number> =>
  (
    await rows(
      "select b.id from ledger.book b join councils.council c on c.id = b.council_id where c.name like '榎本%' and b.year = 2019",
    )
  )[0].id;

/** A finger on a telephone: counts what it does. */
const handOn = (page: Page) => {
  const done = { taps: 0, typed: 0 };
  return {
    done,
    tap: async (what: string) => {
      done.taps += 1;
      await page.locator(what).first().click();
      await page.waitForLoadState();
    },
    fill: async (name: string, text: string) => {
      done.taps += 1;
      done.typed += text.length;
      await page.locator(`[name="${name}"]`).fill(text);
    },
    choose: async (name: string, label: string) => {
      done.taps += 2;
      await page.locator(`[name="${name}"]`).selectOption({ label });
    },
  };
};

const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** Sends twenty photos at once and writes each down with the photo in sight. */
const sit = async (javaScriptEnabled: boolean) => {
  const context = await stage.browser.newContext({
    locale: "ja",
    javaScriptEnabled,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await signInAs(page, stage, "treasurer");
  const id = await book();
  const [{ vouchers }] = await rows("select vouchers from ledger.book where id = $1", [id]);
  const hand = handOn(page);
  const started = performance.now();
  await page.goto(stage.origin + routes.book(p, id));
  await hand.tap(`a[href="${routes.receiptInbox(p, id)}"]`);
  await page.locator("[name=files]").setInputFiles(photos);
  await hand.tap("form[enctype] button.button-primary");
  await hand.tap("li a.button-primary");
  for (const [n, receipt] of receipts.entries()) {
    expect(await page.locator(".inbox-photo img").count()).toBe(1);
    await hand.fill("amount", String(receipt.amount));
    if (n === 0) await hand.fill("day", "2020-03-20");
    await hand.fill("party", receipt.party);
    await hand.fill("what", receipt.what);
    await hand.choose("category", "食糧費");
    if (n === 0) await hand.choose("fund", "活動費補助金");
    if (n === 0) await hand.choose("project", "敬老のつどい・ふれあい喫茶");
    await hand.tap("form[enctype] button.button-primary");
    expect(await page.locator(".flash, [role=status]").first().textContent()).toContain(
      `証憑番号 ${vouchers + n + 1}`,
    );
  }
  const seconds = (performance.now() - started) / 1000;
  expect(await fits(page)).toBe(true);
  const slips = await rows(
    `select s.voucher, s.amount::int as amount, s.party, s.what, s.day::text as day, s.state,
            (select count(*)::int from ledger.picture i where i.slip_id = s.id) as pictures,
            (select f.code from ledger.part q join ledger.fund f on f.id = q.fund_id where q.slip_id = s.id) as fund,
            (select j.name from ledger.part q join ledger.project j on j.id = q.project_id where q.slip_id = s.id) as project
       from ledger.slip s where s.book_id = $1 and s.voucher > $2 order by s.voucher`,
    [id, vouchers],
  );
  expect(slips).toEqual(
    receipts.map((receipt, n) => ({
      ...receipt,
      voucher: vouchers + n + 1,
      day: "2020-03-20",
      state: "waiting",
      pictures: 1,
      fund: "activity",
      project: "敬老のつどい・ふれあい喫茶",
    })),
  );
  expect(await rows("select 1 from ledger.inbox where book_id = $1", [id])).toEqual([]);
  await context.close();
  const each = (value: number) => Math.round((value / receipts.length) * 10) / 10;
  console.log(
    `treasurer at 390 px, scripts ${javaScriptEnabled ? "on" : "off"}: ${each(seconds)} s, ${each(hand.done.taps)} taps, ${each(hand.done.typed)} characters a receipt`,
  );
  // Photo, amount, shop, what for, category, save: nothing that was the same on the receipt before is asked again.
  expect(each(hand.done.taps)).toBeLessThanOrEqual(8);
};

describe("a treasurer with twenty receipts and a telephone", () => {
  it("gets through them in one sitting", () => sit(true), 180_000);

  it("gets through them without scripts", () => sit(false), 180_000);

  it("has them approved by the chair at once, and the cash book goes on to the yen", async () => {
    const context = await stage.browser.newContext({ locale: "ja", viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await signInAs(page, stage, "chair");
    const id = await book();
    const held = async (): Promise<number> =>
      (
        await rows(
          `select coalesce(sum(t.debit - t.credit), 0)::int as held from ledger.total t join ledger.account a on a.id = t.account_id
            where t.book_id = $1 and a.kind in ('cash', 'bank')`,
          [id],
        )
      )[0].held;
    const before = await held();
    await page.goto(stage.origin + routes.approveSlips(p, id));
    for (const box of await page.locator("[name=slip]").all()) await box.check();
    await page.locator("form:has([name=slip]) button.button-primary").click();
    await page.waitForLoadState();
    expect(await rows("select 1 from ledger.slip where book_id = $1 and state = 'waiting'", [id])).toEqual(
      [],
    );
    const spent = 2 * receipts.reduce((sum, { amount }) => sum + amount, 0) + 2860 + 4290;
    expect(await held()).toBe(before - spent);
    await page.goto(stage.origin + routes.cashBook(p, id));
    expect(await fits(page)).toBe(true);
    expect(await page.locator("tbody tr").last().textContent()).toContain(
      (before - spent).toLocaleString("en"),
    );
    expect(await rows("select * from ledger.first_broken()")).toEqual([]);
    await context.close();
  });
});
