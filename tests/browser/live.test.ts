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
/** Milliseconds from sending the form to the other screen. */
const promised = 2000;

const enter = async (who: string, path: string, scripts = true): Promise<Page> => {
  const context = await stage.browser.newContext({ locale: "ja", javaScriptEnabled: scripts });
  const page = await context.newPage();
  await signInAs(page, stage, who);
  const listening = scripts
    ? page.waitForResponse((answer) => answer.url().includes(routes.live(p)))
    : Promise.resolve();
  await page.goto(stage.origin + path);
  await listening;
  return page;
};

/** Marks the page so that a reload would be noticed. */
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute("data-same", "yes"));
const isSame = (page: Page) => page.evaluate(() => document.body.getAttribute("data-same") === "yes");
const queue = (page: Page) => page.locator("#live-queue");
const offer = (page: Page) => page.getByRole("button", { name: "新しい内容があります" });

/** Writes a record by the form; answers when it was sent. */
const write = async (worker: Page, done: string): Promise<number> => {
  await worker.goto(stage.origin + routes.newRecord(p));
  await worker.locator("[name=minutes]").last().fill("45");
  await worker.locator("[name=how][value=visit]").check();
  await worker.locator("[name=councils]").first().check();
  await worker.locator("[name=duty]").selectOption({ index: 1 });
  await worker.locator("[name=done]").fill(done);
  const sent = performance.now();
  await worker.locator("form:has([name=done]) button[type=submit].button-primary").click();
  await worker.waitForURL((url) => /\/records\/\d+$/.test(url.pathname));
  return sent;
};

describe("two browsers side by side", () => {
  it("show the advisor within two seconds what the worker has written, without a reload", async () => {
    // The newest stands last in the queue, so the list that shows it is not full.
    await stage.db.owner.query("update support.record set state = 'approved' where state = 'submitted'");
    const advisor = await enter("advisor", routes.review(p));
    await mark(advisor);
    const worker = await enter("worker1", routes.today(p));
    const done = "総会の日程の決め方を説明した。";
    const sent = await write(worker, done);
    await queue(advisor).getByText(done).waitFor();
    expect(performance.now() - sent).toBeLessThan(promised);
    expect(await isSame(advisor)).toBe(true);
    await advisor
      .locator("p[role=status].unseen", { hasText: "一覧を最新の内容にしました" })
      .waitFor({ state: "attached" });

    // The worker sees the verdict in the list, the other way round.
    await worker.goto(stage.origin + routes.records(p));
    await mark(worker);
    const row = worker.locator("#live-records tr", { hasText: done });
    expect(await row.textContent()).toContain("確認待ち");
    await queue(advisor).locator("input[name=records]").first().check();
    await advisor.getByRole("button", { name: /承認/ }).first().click();
    await row.filter({ hasText: "承認" }).filter({ hasNotText: "確認待ち" }).waitFor();
    expect(await isSame(worker)).toBe(true);
    await advisor.context().close();
    await worker.context().close();
  }, 60_000);

  it("show the manager within two seconds what the ward office asks for, and the ward office how it moves", async () => {
    const manager = await enter("manager", routes.requests(p));
    const atToday = await enter("manager", routes.today(p));
    await mark(manager);
    await mark(atToday);
    const ward = await enter("ward", routes.requests(p));
    await ward.goto(stage.origin + routes.newRequest(p));
    const what = "盆踊りの警備について、地域の意向を聞いてほしい。";
    await ward.locator("[name=what]").fill(what);
    await ward.locator("[name=why]").fill("警察との打合せが来週あるため。");
    const sent = performance.now();
    await ward.locator("form:has([name=what]) button[type=submit].button-primary").click();
    await ward.waitForURL((url) => /\/requests\/\d+$/.test(url.pathname));
    const line = manager.locator("#live-requests tr", { hasText: what.slice(0, 8) });
    await line.waitFor();
    expect(performance.now() - sent).toBeLessThan(promised);
    await atToday.locator("#live-today", { hasText: "依頼" }).waitFor();
    expect([await isSame(manager), await isSame(atToday)]).toEqual([true, true]);

    // The other way round: the ward office has its request open.
    await mark(ward);
    await line.locator("a").first().click();
    await manager.getByRole("button", { name: "受け付ける" }).click();
    await ward.locator("#live-request", { hasText: "受け付けた" }).waitFor();
    expect(await isSame(ward)).toBe(true);
    for (const page of [manager, atToday, ward]) await page.context().close();
  }, 60_000);

  it("take nothing out of the advisor's hands: new content is offered, and ticks stay", async () => {
    const worker = await enter("worker1", routes.today(p));
    await write(worker, "会則の見直しを一緒に読んだ。");
    const advisor = await enter("advisor", routes.review(p));
    await mark(advisor);
    const tick = queue(advisor).locator("input[name=records]").first();
    await tick.check();
    const ticked = await tick.getAttribute("value");
    const done = "寄付のお願いの文を直した。";
    await write(worker, done);
    await offer(advisor).waitFor();
    expect(await queue(advisor).getByText(done).count()).toBe(0);
    await offer(advisor).click();
    await queue(advisor).getByText(done).waitFor();
    expect(await advisor.locator(`input[name=records][value="${ticked}"]`).isChecked()).toBe(true);
    expect(await offer(advisor).count()).toBe(0);
    expect(await isSame(advisor)).toBe(true);
    await advisor.context().close();
    await worker.context().close();
  }, 60_000);

  it("catch up when the page is looked at again, and after the line was cut", async () => {
    const advisor = await enter("advisor", routes.review(p));
    await mark(advisor);
    const hide = (hidden: boolean) =>
      advisor.evaluate((now) => {
        Object.defineProperty(document, "hidden", { value: now, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, hidden);
    await hide(true);
    const worker = await enter("worker1", routes.today(p));
    const unseen = "留守の間に書いた記録。";
    await write(worker, unseen);
    await advisor.waitForTimeout(600);
    expect(await queue(advisor).getByText(unseen).count()).toBe(0);
    await hide(false);
    await queue(advisor).getByText(unseen).waitFor();

    await stage.db.owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen machisen_live'",
    );
    const cut = "線が切れた間に書いた記録。";
    await write(worker, cut);
    await queue(advisor).getByText(cut).waitFor();
    expect(await isSame(advisor)).toBe(true);
    await advisor.context().close();
    await worker.context().close();
  }, 60_000);

  it("leave a page alone whose reader has signed out elsewhere", async () => {
    const advisor = await enter("advisor", routes.review(p));
    await mark(advisor);
    const before = await queue(advisor).textContent();
    await stage.db.owner.query(
      "delete from identity.session where person_id = (select person_id from identity.account where mail = 'advisor@tsurumi.example')",
    );
    const worker = await enter("worker1", routes.today(p));
    await write(worker, "もう見られない記録。");
    await advisor.waitForTimeout(1500);
    expect(await queue(advisor).textContent()).toBe(before);
    expect(await isSame(advisor)).toBe(true);
    await advisor.context().close();
    await worker.context().close();
  }, 60_000);

  it("are what they were without scripts", async () => {
    const advisor = await enter("advisor", routes.review(p), false);
    expect(await queue(advisor).locator("table").count()).toBe(1);
    expect(await advisor.locator(".live-offer").count()).toBe(0);
    await advisor.context().close();
  }, 60_000);
});
