import { afterAll, beforeAll, expect, it } from "vitest";
import { routes } from "../../src/web/routes.ts";
import { openStage, type Stage } from "../support/browser.ts";
import { signInAs } from "../support/sign-in-as.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const p = "tsurumi-2019";
const question = "総会の委任状の数え方を知りたい";

for (const javaScriptEnabled of [true, false])
  it(`similar cases are offered ${javaScriptEnabled ? "while one types" : "on a press without scripts"}, and what was typed stays`, async () => {
    const context = await stage.browser.newContext({ javaScriptEnabled, locale: "ja" });
    const page = await context.newPage();
    await signInAs(page, stage, "advisor");
    await page.goto(stage.origin + routes.newConsultation(p));
    await page.fill("[name=askerName]", "見本 花");
    await page.fill("[name=question]", question);
    if (!javaScriptEnabled) await page.locator("button[name=similar]").click();
    const found = page.locator(".similar-list a");
    await found.first().waitFor();
    expect(await found.count()).toBeLessThanOrEqual(5);
    expect(await found.allInnerTexts()).toContainEqual(expect.stringContaining("委任状"));
    expect(await page.inputValue("[name=question]")).toBe(question);
    expect(await page.inputValue("[name=askerName]")).toBe("見本 花");
    await context.close();
  }, 60_000);
