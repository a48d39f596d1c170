import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import sharp from "sharp";
import { type Running, serve } from "../../src/server.ts";
import { routes } from "../../src/web/routes.ts";
import { openPhone } from "./browser.ts";
import { demoDatabase, testSettings } from "./demo-world.ts";
import { signInAs } from "./sign-in-as.ts";

const root = resolve(import.meta.dirname, "../..");
export const programme = "tsurumi-2019";

/** Ends a browser as a dead battery would: at once, with nothing put in order first. */
const crash = async (context: BrowserContext): Promise<void> => {
  const control = await context.browser()?.newBrowserCDPSession();
  if (!control) throw new Error("no browser to crash");
  const gone = new Promise((done) => context.once("close", done));
  // It can't answer any more.
  control.send("Browser.crash").catch(() => undefined);
  await gone;
};

/** The app, which can be stopped and started again on the same port with the same data, and phones. */
export const openFieldStage = async () => {
  const db = await demoDatabase();
  const settings = testSettings();
  let running: Running | null = await serve(db.database, settings, root);
  const { port } = running;
  const origin = `http://127.0.0.1:${port}`;
  const phones: { context: BrowserContext; folder: string }[] = [];

  const open = async (folder: string): Promise<BrowserContext> => {
    const context = await openPhone(folder);
    phones.push({ context, folder });
    return context;
  };

  return {
    db,
    origin,
    address: origin + routes.field(programme),
    stopServer: async () => {
      await running?.close();
      running = null;
    },
    startServer: async () => {
      running ??= await serve(db.database, { ...settings, port }, root);
    },
    newPhone: async () => {
      const folder = await mkdtemp(join(tmpdir(), "machisen-phone-"));
      return { folder, context: await open(folder) };
    },
    /** Kills the browser and opens it again on what it had stored. */
    killAndReopen: async (folder: string) => {
      const phone = phones.findLast((one) => one.folder === folder);
      if (phone) await crash(phone.context);
      return open(folder);
    },
    signIn: (page: Page, who: string) =>
      signInAs(page, { db, origin } as Parameters<typeof signInAs>[1], who),
    rows: async (sql: string, values: unknown[] = []) => (await db.owner.query(sql, values)).rows,
    close: async () => {
      for (const { context, folder } of phones) {
        await context.close().catch(() => undefined);
        await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      }
      await running?.close();
      await db.drop();
    },
  };
};

export type FieldStage = Awaited<ReturnType<typeof openFieldStage>>;

/** The page is open, knows its person, and would open without a line. */
export const ready = async (page: Page): Promise<void> => {
  await page.locator("#view-list").waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
};

export const unsent = async (page: Page): Promise<number> =>
  Number.parseInt((await page.locator("#count").textContent()) ?? "", 10);

export const untilUnsent = (page: Page, n: number, timeout = 60_000): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => Number.parseInt(document.getElementById("count")?.textContent ?? "", 10) === wanted,
    n,
    { timeout },
  );

/** Sends now, unless the phone has done so by itself since it is back on a line. */
export const sendNow = (page: Page): Promise<void> =>
  page
    .locator("#send")
    .click({ timeout: 3000 })
    .catch(() => undefined);

/** A picture of its own for every entry. */
export const pictureOf = async (n: number) => ({
  name: `genba-${n}.jpg`,
  mimeType: "image/jpeg",
  buffer: await sharp({
    create: { width: 320, height: 240, channels: 3, background: { r: (n * 5) % 256, g: n % 256, b: 120 } },
  })
    .jpeg()
    .toBuffer(),
});

/** Fills the form as somebody would and keeps it. */
export const writeEntry = async (
  page: Page,
  done: string,
  { day, picture }: { day?: string; picture?: Awaited<ReturnType<typeof pictureOf>> } = {},
): Promise<void> => {
  await page.locator("#write").click();
  await page.locator("#view-form [name=minutes]").fill("45");
  await page.locator("#view-form [name=how]").first().check();
  for (const box of await page.locator("[name=councils]:checked").all()) await box.uncheck();
  await page.locator("[name=councils]").first().check();
  await page.locator("[name=duty]").selectOption({ index: 1 });
  await page.locator("[name=done]").fill(done);
  if (day) await page.locator("[name=day]").fill(day);
  if (picture) {
    await page.locator("[name=camera]").setInputFiles(picture);
    await page.locator(".field-picture img").first().waitFor();
  }
  await page.locator("#form button[type=submit]").click();
  await page.locator("#view-list").waitFor();
};
