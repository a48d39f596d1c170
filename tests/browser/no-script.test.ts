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

const p = "tsurumi-2019";
const save = "form:has([name=done]) button.button-primary";
const records = async (done: string): Promise<number> =>
  (await stage.db.owner.query("select from support.record where done = $1", [done])).rowCount ?? 0;

/** A worker whose browser runs no scripts, with a record typed but not sent. */
const typing = async (done: string, minutes: string): Promise<Page> => {
  const context = await stage.browser.newContext({ locale: "ja", javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAs(page, stage, "worker1");
  await page.goto(stage.origin + routes.newRecord(p));
  await page.locator("[name=day]").fill("2020-03-24");
  await page.locator("[name=minutes]").fill(minutes);
  await page.locator("[name=how][value=visit]").check();
  await page.locator("[name=place]").fill("榎本会館");
  await page.locator("[name=councils]").first().check();
  await page.locator("[name=duty]").selectOption({ index: 2 });
  await page.locator("[name=asked]").fill("会計の引継ぎを手伝ってほしい。");
  await page.locator("[name=done]").fill(done);
  await page.locator("[name=nextStep]").fill("次の役員会に出る。");
  await page.locator("[name=nextDue]").fill("2020-04-02");
  return page;
};

/** What stands in the form, without the minutes. */
const typed = (page: Page): Promise<(readonly [string, string])[]> =>
  page
    .locator("form:has([name=done])")
    .evaluate((form) =>
      [...new FormData(form as HTMLFormElement)].flatMap(([name, value]) =>
        typeof value === "string" && name !== "minutes" && name !== "key" ? [[name, value] as const] : [],
      ),
    );

/** The browser's own checks are off, as on an old one: the server has the last word anyway. */
const send = async (page: Page): Promise<void> => {
  await page.locator("form:has([name=done])").evaluate((form) => form.setAttribute("novalidate", ""));
  await page.locator(save).click();
  await page.waitForLoadState();
};

describe("a worker whose browser runs no scripts", () => {
  it("is told at the field what to mend, loses nothing, and then writes the record once", async () => {
    const done = "領収書の整理を一緒に行った。";
    const page = await typing(done, "-5");
    const before = await typed(page);
    expect(before).toContainEqual(["done", done]);
    await send(page);

    const field = page.locator("[name=minutes]");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    const messages = (await field.getAttribute("aria-describedby"))?.split(" ") ?? [];
    const said = await Promise.all(messages.map((id) => page.locator(`#${id}`).textContent()));
    expect(said.join(" ")).toContain("1分から1,440分（24時間）まで");
    const link = page.locator(".error-summary a").first();
    expect(await link.getAttribute("href")).toBe(`#${await field.getAttribute("id")}`);
    expect(await field.inputValue()).toBe("-5");
    expect(await typed(page)).toEqual(before);
    expect(await records(done)).toBe(0);

    await page.locator("[name=minutes]").fill("45");
    await send(page);
    expect(new URL(page.url()).pathname).toMatch(/\/records\/\d+$/);
    expect(await page.locator("main").textContent()).toContain(done);
    expect(await records(done)).toBe(1);
  }, 60_000);

  it("finds everything typed again after signing in anew, when the session ended meanwhile", async () => {
    const done = "総会の議案書を読み合わせた。";
    const page = await typing(done, "60");
    const before = await typed(page);
    await stage.db.owner.query(
      "delete from identity.session where person_id = (select person_id from identity.account where mail = 'worker1@tsurumi.example')",
    );
    await send(page);
    expect(await page.locator("h1").textContent()).toContain("ログイン");
    expect(await records(done)).toBe(0);

    const { rows } = await stage.db.owner.query(
      "select person_id from identity.account where mail = 'worker1@tsurumi.example'",
    );
    await page.locator(`button[name=person][value="${rows[0].person_id}"]`).click();
    await page.waitForURL((url) => url.pathname === routes.newRecord(p));
    expect(await typed(page)).toEqual(before);
    expect(await page.locator("[name=minutes]").inputValue()).toBe("60");
    await send(page);
    expect(await records(done)).toBe(1);
  }, 60_000);
});
