import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { granted } from "../../../tests/support/build/index.ts";
import { type SubsidyWorld, subsidyWorld } from "../../../tests/support/subsidy-world.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import { budgetSheet, decideBudget, writeBudget } from "../../modules/community/ledger/index.ts";
import type { ClaimId } from "../../modules/community/subsidy/index.ts";
import { failure } from "../failure.tsx";
import { routes } from "../routes.ts";
import { subsidyPages } from "./pages.ts";

let world: SubsidyWorld;
let app: Hono;
let id: ClaimId;
const p = "tsurumi-2019";

/** What a meeting decides: category, fund, project, amount. */
const decided = async (...rows: readonly (readonly [string, string, string | null, string])[]) => {
  const { book } = world;
  const version = async () => (await world.as("ward", (ctx) => budgetSheet(ctx, book))).draft?.version ?? 0;
  const read = await version();
  granted(
    await world.as("treasurer", (ctx) =>
      writeBudget(ctx, {
        book,
        version: read,
        words: "見直し",
        rows: rows.map(([category, fund, project, amount]) => ({
          category: String(world.account(category)),
          fund: String(world.fund(fund)),
          project: project === null ? "" : String(world.project(project)),
          amount,
        })),
      }),
    ),
  );
  const draft = await version();
  granted(
    await world.as("chair", (ctx) =>
      decideBudget(ctx, { book, version: draft, day: "2019-05-12", meeting: "通常総会" }),
    ),
  );
};

beforeAll(async () => {
  world = await subsidyWorld();
  app = appWith(world.db, subsidyPages, failure);
  id = await world.beginClaim();
});
afterAll(() => world.close());
const treasurer = () => visitor(world.db, app, world.people.treasurer);
const page = async (path: string) => (await (await treasurer()).get(path)).html;

describe("the plan and the decided budget", () => {
  it("leave each other alone as long as no budget was decided", async () => {
    expect(await page(routes.subsidyPlan(p, id, world.project("見守り活動")))).not.toContain("決定した予算");
    expect((await (await treasurer()).get(routes.subsidyFromBudget(p, id))).status).toBe(404);
  });

  it("begin with the same amounts: the form of a project opens filled, whichever fund pays", async () => {
    await decided(
      ["supplies", "activity", "見守り活動", "120,000"],
      ["supplies", "fees", "見守り活動", "30,000"],
      ["supplies", "entrusted", "見守り活動", "9,000"],
      ["rent", "activity", "防災訓練", "60,000"],
      ["post", "running", null, "20,000"],
      ["subsidy", "activity", null, "90,000"],
    );
    const html = await page(routes.subsidyPlan(p, id, world.project("見守り活動")));
    expect(html).toContain('value="150000"');
    expect(html).toContain("2019年5月12日（日）に通常総会で決まった予算");
    expect(html).not.toMatch(/value="(159000|20000|90000)"/);
    expect(await page(routes.subsidy(p, id))).not.toContain("計画と、決定した予算が違います");
  });

  it("name each difference calmly, before the button that hands in, which still works", async () => {
    granted(await world.plan(id, "見守り活動", { supplies: "150000", food: "5000" }));
    const html = await page(routes.subsidy(p, id));
    expect(html).toContain("違うところが2件あります");
    const [, table = ""] = /id="budget-differs"([\s\S]*?)<\/table>/.exec(html) ?? [];
    const cells = table
      .slice(table.indexOf("<tbody>"))
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ");
    expect(cells).toContain("見守り活動 食糧費 5,000 0 △5,000");
    expect(cells).toContain("防災訓練 使用料・賃借料 0 60,000 60,000");
    expect(html.indexOf('href="#budget-differs"')).toBeGreaterThan(html.indexOf('id="budget-differs"'));
  });

  it("become the same at the press of a button that showed what it does; what was written stays", async () => {
    const path = routes.subsidyFromBudget(p, id);
    const html = await page(path);
    expect(html).toContain("△5,000");
    expect(html).toContain("防災訓練の計画を書く");
    const { claim } = await world.sheetOf(id);
    const stale = await (await treasurer()).post(path, { version: String(claim.version - 1) });
    expect(stale.status).toBe(409);
    expect((await (await treasurer()).post(path, { version: String(claim.version) })).status).toBe(303);
    const sheet = await world.sheetOf(id);
    expect(sheet.budget.map(({ amount }) => amount)).toEqual([150_000]);
    expect(sheet.plans.map(({ what, people }) => [what, people])).toEqual([["高齢の方の見守り", 120]]);
    expect(await page(path)).toContain("決定した予算と同じです");
    const ward = await visitor(world.db, app, world.people.ward);
    expect((await ward.get(path)).status).toBe(404);
  });

  it("may differ when it is handed in, and are nobody's business once it is granted", async () => {
    granted(await world.submit(id));
    const ward = await visitor(world.db, app, world.people.ward);
    expect((await ward.get(routes.subsidy(p, id))).html).toContain("違うところが1件あります");
    granted(await world.decide(id, "70000"));
    expect((await world.sheetOf(id)).beside).toBe(null);
  });
});
