import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/web/routes.ts";
import { problemsOf } from "../support/accessibility.ts";
import { launchBrowser } from "../support/browser.ts";
import {
  type FieldStage,
  openFieldStage,
  pictureOf,
  programme,
  ready,
  untilUnsent,
  writeEntry,
} from "../support/field-stage.ts";

let stage: FieldStage;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  stage = await openFieldStage();
  browser = await launchBrowser();
  // What a phone left for the reviewers.
  await stage.rows(
    `insert into support.stranded_entry (programme_id, area_id, person_id, submission_key, fields, written_at)
     select r.programme_id, r.area_id, r.worker_id, gen_random_uuid(),
            jsonb_build_object('day', r.day, 'minutes', '60', 'how', r.how, 'place', '', 'councils', '[]'::jsonb, 'area', r.area_id::text,
              'duty', r.duty_id::text, 'otherDuties', '[]'::jsonb, 'axis', '', 'peopleMet', '', 'metByGeneration', '{}'::jsonb,
              'asked', '', 'done', '離任前の訪問', 'outcome', '', 'nextStep', '', 'nextDue', '', 'nextOwner', ''), now()
       from support.record r join programme.programme p on p.id = r.programme_id where p.code = $1 limit 1`,
    [programme],
  );
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await stage?.close();
}, 60_000);

describe("the page in the field, whatever it shows", () => {
  for (const locale of ["ja", "en"] as const)
    for (const width of [390, 1280])
      it(`has nothing that axe finds and nothing wider than the screen (${locale}, ${width} px)`, async () => {
        const context = await browser.newContext({ viewport: { width, height: 900 }, locale });
        await context.addCookies([{ name: "machisen_lang", value: locale, url: stage.origin }]);
        const page = await context.newPage();
        await stage.signIn(page, "worker1");
        await page.goto(stage.address);
        await ready(page);
        const found = await problemsOf(page, "nothing waits");

        await page.locator("#write").click();
        await page.locator("#form button[type=submit]").click();
        await page.locator(".error-summary").waitFor();
        found.push(...(await problemsOf(page, "a form with messages")));
        await page.locator("#later").click();

        await context.setOffline(true);
        await writeEntry(
          page,
          "電波のない会館で書いた、少し長い文。役員会の前に会計の付け方を一緒に確かめた。",
          {
            picture: await pictureOf(1),
          },
        );
        await untilUnsent(page, 2);
        found.push(...(await problemsOf(page, "waiting entries")));
        await page
          .locator("#entries button", { hasText: /^(消す|Erase)$/ })
          .first()
          .click();
        found.push(...(await problemsOf(page, "erase?")));
        await page.reload();
        await untilUnsent(page, 2);
        await page
          .locator("#entries button", { hasText: /^(直す|Edit)$/ })
          .last()
          .click();
        await page.locator(".field-picture img").waitFor();
        found.push(...(await problemsOf(page, "an entry with a picture")));
        await page.locator("#later").click();
        await page.evaluate(() => {
          location.hash = "sign-out";
        });
        await page.locator("#view-leave").waitFor();
        found.push(...(await problemsOf(page, "before signing out")));
        await context.close();
        expect(found).toEqual([]);
      }, 120_000);

  for (const locale of ["ja", "en"] as const)
    for (const width of [390, 1280])
      it(`and the held entries of the reviewer (${locale}, ${width} px)`, async () => {
        const context = await browser.newContext({ viewport: { width, height: 900 }, locale });
        await context.addCookies([{ name: "machisen_lang", value: locale, url: stage.origin }]);
        const page = await context.newPage();
        await stage.signIn(page, "manager");
        const found: string[] = [];
        await page.goto(stage.origin + routes.stranded(programme));
        found.push(...(await problemsOf(page, "list")));
        await page.locator("main table a.button").first().click();
        await page.waitForURL(/\/held\/\d+$/);
        found.push(...(await problemsOf(page, "entry")));
        await context.close();
        expect(found).toEqual([]);
      }, 60_000);
});
