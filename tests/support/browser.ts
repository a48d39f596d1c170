import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { serve } from "../../src/server.ts";
import type { TestDatabase } from "./database.ts";
import { demoDatabase, testSettings } from "./demo-world.ts";

const root = resolve(import.meta.dirname, "../..");
const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Flags of the shipped browser meant for a cloud function: in one process it ends as soon as one context is closed, and it would not refuse what others refuse. */
const unwanted = new Set([
  "--single-process",
  "--no-zygote",
  "--in-process-gpu",
  "--disable-web-security",
  "--allow-running-insecure-content",
]);

/** A system Chromium where there is one, else the one that comes with the packages. */
const launchOptions = async (): Promise<{ executablePath: string; args: string[] }> => {
  const system = systemBrowsers.find((path) => existsSync(path));
  if (system) return { executablePath: system, args: flags };
  const { default: shipped } = await import("@sparticuz/chromium");
  return {
    executablePath: await shipped.executablePath(),
    args: [...shipped.args.filter((flag) => !unwanted.has(flag)), ...flags],
  };
};

export const launchBrowser = async (): Promise<Browser> => chromium.launch(await launchOptions());

/** A browser that keeps what it stores in a folder, like a phone: opened again on the same folder it goes on. */
export const openPhone = async (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    ...(await launchOptions()),
    viewport: { width: 390, height: 844 },
    locale: "ja",
  });

export type Stage = {
  readonly browser: Browser;
  readonly db: TestDatabase;
  /** e.g. http://127.0.0.1:41234 */
  readonly origin: string;
  readonly close: () => Promise<void>;
};

/** The real app on a real port over a copy of the demonstration world, and a real browser. */
export const openStage = async (): Promise<Stage> => {
  const db = await demoDatabase();
  const running = await serve(db.database, testSettings(), root);
  const browser = await launchBrowser();
  return {
    browser,
    db,
    origin: `http://127.0.0.1:${running.port}`,
    close: async () => {
      await browser.close();
      await running.close();
      await db.drop();
    },
  };
};
