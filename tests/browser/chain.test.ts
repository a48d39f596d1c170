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
const report = routes.report(p, "2020-03", "tsurumi-centre");

/** A person with a browser of their own, with or without scripts. */
const enter = async (who: string, scripts = true): Promise<Page> => {
  const context = await stage.browser.newContext({ locale: "ja", javaScriptEnabled: scripts });
  const page = await context.newPage();
  await signInAs(page, stage, who);
  return page;
};

const writeRecord = async (page: Page, done: string): Promise<number> => {
  await page.goto(stage.origin + routes.newRecord(p));
  await page.locator("[name=minutes]").last().fill("45");
  await page.locator("[name=how][value=visit]").check();
  await page.locator("[name=councils]").first().check();
  await page.locator("[name=duty]").selectOption({ index: 1 });
  await page.locator("[name=done]").fill(done);
  await page.locator("form:has([name=done]) button[type=submit].button-primary").click();
  await page.waitForURL((url) => /\/records\/\d+$/.test(url.pathname) || url.pathname.endsWith("/records"));
  const { rows } = await stage.db.owner.query("select id from support.record where done = $1", [done]);
  expect(rows).toHaveLength(1);
  return rows[0].id;
};

const step = async (page: Page, name: RegExp, reason?: string): Promise<void> => {
  await page.goto(stage.origin + report);
  const form = page.locator("form").filter({ has: page.getByRole("button", { name }) });
  if (reason !== undefined) {
    const folded = page.locator("details:not([open])").filter({ has: page.locator("[name=reason]") });
    for (const one of await folded.all()) await one.locator("summary").first().click();
    await form.locator("[name=reason]").fill(reason);
  }
  await form.getByRole("button", { name }).click();
  await page.waitForLoadState();
};

const stateOf = async (): Promise<string> =>
  (
    await stage.db.owner.query(
      "select state from reports.report where month = '2020-03-01' and programme_id = (select id from programme.programme where code = $1)",
      [p],
    )
  ).rows[0]?.state;
const submissions = async () =>
  (
    await stage.db.owner.query(
      "select s.number, s.content, s.sha256 from reports.submission s join reports.report r on r.id = s.report_id where r.month = '2020-03-01' and r.programme_id = (select id from programme.programme where code = $1) order by 1",
      [p],
    )
  ).rows;

for (const scripts of [true, false]) {
  describe(`the chain from a record to an accepted report ${scripts ? "with" : "without"} scripts`, () => {
    it("is walked by five people", async () => {
      if (!scripts) {
        await stage.close();
        stage = await openStage();
      }
      const worker = await enter("worker1", scripts);
      const first = await writeRecord(worker, "見本の記録その一：会計の引継ぎに立ち会った。");
      const second = await writeRecord(worker, "見本の記録その二：広報紙の割付を一緒に考えた。");

      const advisor = await enter("advisor", scripts);
      const review = async (id: number, verdict: RegExp, note: string) => {
        await advisor.goto(stage.origin + routes.record(p, id));
        const form = advisor.locator("form").filter({ has: advisor.getByRole("button", { name: verdict }) });
        for (const one of await advisor.locator("details:not([open])").all()) {
          if (await one.locator("[name=note]").count()) await one.locator("summary").first().click();
        }
        if (note !== "") await form.locator("[name=note]").fill(note);
        await form.getByRole("button", { name: verdict }).first().click();
        await advisor.waitForLoadState();
      };
      await review(first, /^承認する$/, "");
      await review(second, /^差し戻す$/, "だれと話したかを書き足してください。");
      const states = await stage.db.owner.query(
        "select state from support.record where id = any($1) order by id",
        [[first, second]],
      );
      expect(states.rows.map((row) => row.state)).toEqual(["approved", "returned"]);

      await worker.goto(stage.origin + report);
      await worker
        .getByRole("button", { name: /^報告を起案する$/ })
        .first()
        .click();
      await worker.waitForLoadState();
      await step(worker, /^確認に回す$/);
      await step(advisor, /^確認を終える$/);
      const manager = await enter("manager", scripts);
      await step(manager, /^提出する$/);
      expect(await stateOf()).toBe("submitted");
      const [frozen] = await submissions();

      const ward = await enter("ward", scripts);
      await ward.goto(stage.origin + report);
      const number = ward.locator("table.table-grid tfoot td a").first();
      const shown = Number((await number.textContent())?.replaceAll(",", ""));
      expect(shown).toBeGreaterThan(0);
      await number.click();
      await ward.waitForLoadState();
      expect(await ward.locator("main").textContent()).toContain(String(shown));
      await ward.locator(`main a[href*="/records/"]`).first().click();
      await ward.waitForLoadState();
      expect(new URL(ward.url()).pathname).toMatch(/\/records\/\d+$/);

      await step(ward, /^差し戻す$/, "二件目の訪問が入っていません。");
      expect(await stateOf()).toBe("returned");

      await worker.goto(stage.origin + routes.editRecord(p, second));
      await worker.locator("[name=done]").fill("見本の記録その二：広報担当の方と広報紙の割付を考えた。");
      await worker.locator("form:has([name=done]) button[type=submit].button-primary").click();
      await worker.waitForLoadState();
      await review(second, /^承認する$/, "");
      await step(worker, /^確認に回す$/);
      await step(advisor, /^確認を終える$/);
      await step(manager, /^提出する$/);
      await step(ward, /^受理する$/);
      expect(await stateOf()).toBe("accepted");

      const [kept, accepted] = await submissions();
      expect(kept).toEqual(frozen);
      expect(accepted.content.work.total.records).toBe(frozen.content.work.total.records + 1);

      // A record changed afterwards does not change the report.
      await worker.goto(stage.origin + routes.editRecord(p, first));
      await worker.locator("[name=minutes]").last().fill("90");
      await worker.locator("form:has([name=done]) button[type=submit].button-primary").click();
      await worker.waitForLoadState();
      expect(await submissions()).toEqual([kept, accepted]);
      await ward.goto(stage.origin + report);
      const after = Number(
        (await ward.locator("table.table-grid tfoot td a").last().textContent())?.replaceAll(",", ""),
      );
      expect(after).toBeGreaterThan(0);
    }, 180_000);
  });
}
