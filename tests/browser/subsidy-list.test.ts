import { resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serve } from "../../src/server.ts";
import { failure } from "../../src/web/failure.tsx";
import { routes } from "../../src/web/routes.ts";
import { subsidyPages } from "../../src/web/subsidy/pages.ts";
import { launchBrowser } from "../support/browser.ts";
import { granted } from "../support/build/index.ts";
import { testSettings } from "../support/demo-world.ts";
import { type SubsidyWorld, subsidyWorld } from "../support/subsidy-world.ts";
import { appWith, visitor } from "../support/visitor.ts";

const p = "tsurumi-2019";
let world: SubsidyWorld;
beforeAll(async () => {
  world = await subsidyWorld();
  const id = await world.beginClaim();
  granted(await world.plan(id, "見守り活動", { supplies: "9,000,000" }));
  granted(await world.submit(id));
  granted(await world.decide(id, "4,500,000"));
  granted(await world.pay(id, "4,500,000"));
}, 120_000);
afterAll(() => world.close());

it("the list of subsidies shows all its columns at 1280 px", async () => {
  const running = await serve(world.db.database, testSettings(), resolve(import.meta.dirname, "../.."));
  const browser = await launchBrowser();
  const ward = await visitor(world.db, appWith(world.db, subsidyPages, failure), world.people.ward);
  const { html } = await ward.get(routes.subsidies(p, { year: 2019 }));
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const address = `http://127.0.0.1:${running.port}${routes.subsidies(p)}`;
  // The page as the ward gets it, with the styles of the running app.
  await page.route(address, (route) =>
    route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }),
  );
  await page.goto(address);
  if (process.env.PAPERS) await page.screenshot({ path: `${process.env.PAPERS}/list.png` });
  const [frame, table, columns] = await page.evaluate(() => {
    const found = document.querySelector(".table-frame");
    return [found?.clientWidth ?? 0, found?.scrollWidth ?? 0, found?.querySelectorAll("thead th").length];
  });
  expect([columns, table]).toEqual([8, frame]);
  expect(await page.locator("tbody").textContent()).toContain("4,500,000");
  await browser.close();
  await running.close();
}, 60_000);
