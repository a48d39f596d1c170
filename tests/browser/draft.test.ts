import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/web/routes.ts";
import { openStage, type Stage } from "../support/browser.ts";
import { signInAs } from "../support/sign-in-as.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const address = (): string => stage.origin + routes.newRecord("tsurumi-2019");
const note = (page: Page) => page.locator("[data-draft-note]");

const enter = async (): Promise<Page> => {
  const context = await stage.browser.newContext({ locale: "ja" });
  const page = await context.newPage();
  await signInAs(page, stage, "worker1");
  await page.goto(address());
  return page;
};

/** Reloads and says yes when the browser asks whether to leave. */
const reload = async (page: Page): Promise<void> => {
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
};

describe("a record that is being typed", () => {
  it("is saved by itself and stands there again after a reload, also on another device", async () => {
    const page = await enter();
    await page.locator("[name=done]").fill("見守り活動の名簿を一緒に直した。");
    await page.locator("[name=minutes]").fill("75");
    await page.locator("[name=how][value=phone]").check();
    await note(page).filter({ hasText: "下書きを保存しました" }).waitFor();

    await page.reload();
    expect(await page.locator("[name=done]").inputValue()).toBe("見守り活動の名簿を一緒に直した。");
    expect(await page.locator("main").textContent()).toContain("下書き");

    const other = await enter();
    expect(await other.locator("[name=minutes]").inputValue()).toBe("75");
    expect(await other.locator("[name=how][value=phone]").isChecked()).toBe(true);
  }, 60_000);

  it("is kept on the device while there is no connection, and given back after a reload", async () => {
    const page = await enter();
    await page.route("**/drafts", (request) => request.abort());
    await page.locator("[name=done]").fill("電波の届かない会館で書いた文。");
    await note(page).filter({ hasText: "この端末に残してあります" }).waitFor();

    await reload(page);
    expect(await page.locator("[name=done]").inputValue()).toBe("電波の届かない会館で書いた文。");
    await note(page).filter({ hasText: "この端末に残っていた下書きを戻しました" }).waitFor();

    await page.unroute("**/drafts");
    await page.locator("[name=place]").fill("榎本会館");
    await note(page).filter({ hasText: "下書きを保存しました" }).waitFor();
    const other = await enter();
    expect(await other.locator("[name=done]").inputValue()).toBe("電波の届かない会館で書いた文。");
  }, 60_000);
});
