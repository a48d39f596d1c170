import type { Page } from "@playwright/test";
import { afterAll, beforeAll, expect, it } from "vitest";
import { routes } from "../../src/web/routes.ts";
import { openStage, type Stage } from "../support/browser.ts";
import { signInAs } from "../support/sign-in-as.ts";

let stage: Stage;
const p = "tsurumi-2019";
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const rows = async (text: string, values: unknown[] = []) => (await stage.db.owner.query(text, values)).rows;

/** Ten fingers and no mouse: counts how often Tab is struck. */
const handsOn = (page: Page) => {
  const done = { tabs: 0 };
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.getAttribute("name") ?? "");
  const to = async (name: string): Promise<void> => {
    for (let n = 0; (await focused()) !== name; n += 1) {
      if (n > 12) throw new Error(`${name} is not reached; the focus is on ${await focused()}`);
      done.tabs += 1;
      await page.keyboard.press("Tab");
    }
  };
  return {
    done,
    focused,
    to,
    type: async (name: string, text: string) => {
      await to(name);
      // Typing a kanji word ends in the same as inserting it.
      await page.keyboard.insertText(text);
    },
    choose: async (name: string, label: string) => {
      await to(name);
      const chosen = () =>
        page.locator(`[name="${name}"]`).evaluate((box: HTMLSelectElement) => box.selectedOptions[0]?.text);
      for (let n = 0; (await chosen()) !== label; n += 1) {
        if (n > 40) throw new Error(`${label} is not offered`);
        await page.keyboard.press("ArrowDown");
      }
    },
  };
};

/** Strikes Enter in a box of one line, which takes the form's first button: save, and the next one. */
const enter = async (page: Page): Promise<void> => {
  const loaded = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await loaded;
};

const write = async (javaScriptEnabled: boolean, what: string) => {
  const context = await stage.browser.newContext({ locale: "ja", javaScriptEnabled });
  const page = await context.newPage();
  await signInAs(page, stage, "treasurer");
  const [{ id }] = await rows(
    "select b.id from ledger.book b join councils.council c on c.id = b.council_id where c.name like '榎本%' and b.year = 2019",
  );
  await page.goto(stage.origin + routes.newSlip(p, id));
  const hands = handsOn(page);
  const today = await page.locator("[name=day]").inputValue();
  await expect.poll(hands.focused).toBe("amount");
  await hands.type("amount", "1,980");
  await hands.type("party", "見本商店");
  await hands.type("what", `${what} その1`);
  await hands.choose("category", "食糧費");
  await hands.choose("fund", "活動費補助金");
  await hands.to("addressedTo");
  await enter(page);
  const first = hands.done.tabs;
  await expect.poll(hands.focused).toBe("amount");
  await hands.type("amount", "540");
  await hands.type("party", "架空文具店");
  await hands.type("what", `${what} その2`);
  await hands.choose("category", "消耗品費");
  await hands.to("addressedTo");
  await enter(page);
  const next = hands.done.tabs - first;
  const slips = await rows(
    "select amount::int as amount, party, what, day::text as day from ledger.slip where what like $1 order by id",
    [`${what}%`],
  );
  expect(slips).toEqual([
    { amount: 1980, party: "見本商店", what: `${what} その1`, day: today },
    { amount: 540, party: "架空文具店", what: `${what} その2`, day: today },
  ]);
  // A form that came back leads to what is to be mended, not into its first box.
  await expect.poll(hands.focused).toBe("amount");
  await hands.type("amount", "1,98");
  await enter(page);
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain("error-summary");
  await context.close();
  return { first, next };
};

it("a receipt is written by keyboard alone: from the amount to Enter in nine Tabs", async () => {
  for (const scripts of [true, false]) {
    const tabs = await write(scripts, scripts ? "鍵盤の練習" : "鍵盤の練習（スクリプトなし）");
    console.log(
      `a receipt by keyboard, scripts ${scripts ? "on" : "off"}: ${tabs.first} and ${tabs.next} Tabs`,
    );
    expect(tabs).toEqual({ first: 9, next: 9 });
  }
}, 120_000);
