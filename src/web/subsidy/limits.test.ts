import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { granted } from "../../../tests/support/build/index.ts";
import { asSystem } from "../../../tests/support/database.ts";
import { limitsPack } from "../../../tests/support/limits-pack.ts";
import { type SubsidyWorld, subsidyWorld } from "../../../tests/support/subsidy-world.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import { loadPack } from "../../modules/community/packs/index.ts";
import type { ClaimId } from "../../modules/community/subsidy/index.ts";
import { failure } from "../failure.tsx";
import { routes } from "../routes.ts";
import { subsidyPages } from "./pages.ts";

const p = "tsurumi-2019";
let world: SubsidyWorld;
let app: Hono;
let id: ClaimId;
beforeAll(async () => {
  world = await subsidyWorld();
  app = appWith(world.db, subsidyPages, failure);
  id = await world.beginClaim();
});
afterAll(() => world.close());
const treasurer = () => visitor(world.db, app, world.people.treasurer);
const said = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

describe("the pages of a subsidy whose rules set limits", () => {
  it("ask for the expected income only where the rules take it off", async () => {
    const drill = world.project("防災訓練");
    const form = async () => (await (await treasurer()).get(routes.subsidyPlan(p, id, drill))).html;
    expect(await form()).not.toContain('name="income"');
    granted(await asSystem(world.db, (ctx) => loadPack(ctx, { text: limitsPack, fileName: "limits.yaml" })));
    expect(said(await form())).toContain("この事業に入る見込みの事業収益です。");
    const running = await world.beginClaim("running");
    const office = (await (await treasurer()).get(routes.subsidyPlan(p, running, 0))).html;
    expect(office).not.toContain('name="income"');
  });

  it("say at its box what can't be read of it, keep what was typed, and show what it does to the amount", async () => {
    const to = routes.subsidyPlan(p, id, world.project("防災訓練"));
    const supplies = `amount-${world.account("supplies")}`;
    const post = async (income: string) =>
      (await treasurer()).post(to, {
        version: String((await world.now(id)).version),
        what: "防災の訓練",
        people: "",
        income,
        [supplies]: "60000",
      });
    const bad = await post("千円くらい");
    expect([
      bad.status,
      bad.html.includes('href="#f-income"'),
      bad.html.includes('value="千円くらい"'),
    ]).toEqual([422, true, true]);
    expect((await post("9,000円")).status).toBe(303);
    granted(await world.plan(id, "見守り活動", { supplies: "100000" }));
    const page = said((await (await treasurer()).get(routes.subsidy(p, id))).html);
    expect(page).toContain("参加費などの収入（見込み） 9,000円");
    expect(page).toContain("対象経費から引く収入 9,000円");
    expect(page).toContain("補助率では66,666円になりますが、一つの事業の限度額により60,000円までです。");
    // 60,000 for the one, two thirds of 41,000 for the other: the cap of supplies leaves it 50,000.
    expect(page).toContain("交付申請額 87,300円");
  });

  it("lead from the whole of a line to its entries, and from no part of it", async () => {
    granted(await world.submit(id));
    granted(await world.decide(id, "87300"));
    await world.spend(100_000, { category: "supplies", project: "見守り活動" });
    await world.spend(81_000, { category: "supplies", project: "防災訓練" });
    const { html } = await (await treasurer()).get(routes.subsidy(p, id));
    expect(html).toContain("年度の上限150,000円を超えた分です。年度を通した消耗品の上限です。");
    for (const [amount, leads] of [
      ["81,000", true],
      ["31,000", false],
    ] as const) {
      expect(html).toContain(`>${amount}<`);
      expect([amount, new RegExp(`href="[^"]*/cash\\?[^"]*"[^>]*>${amount}<`).test(html)]).toEqual([
        amount,
        leads,
      ]);
    }
  });
});
