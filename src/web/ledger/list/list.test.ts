import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildCouncil } from "../../../../tests/support/build/index.ts";
import { asSystem } from "../../../../tests/support/database.ts";
import { type LedgerWorld, ledgerWorld } from "../../../../tests/support/ledger-world.ts";
import { appWith, visitor } from "../../../../tests/support/visitor.ts";
import { routes } from "../../routes.ts";
import { ledgerPages } from "../pages.ts";

let world: LedgerWorld;
let app: Hono;
const p = "tsurumi-2019";

beforeAll(async () => {
  world = await ledgerWorld();
  app = appWith(world.db, ledgerPages);
  await asSystem(world.db, async (ctx) => {
    for (const name of ["見本第10地域活動協議会", "見本第4地域活動協議会"]) await buildCouncil(ctx, { name });
  });
  await world.enter(await world.begin());
});
afterAll(() => world.close());

const named = async (query: Record<string, string> = {}): Promise<readonly string[]> => {
  const ward = await visitor(world.db, app, world.people.ward);
  const { html } = await ward.get(routes.ledger(p, { year: 2019, ...query }));
  return [...html.matchAll(/見本(\S{2,4})地域活動協議会(?=<)/g)].map(([, name]) => name ?? "");
};

describe("the list of books", () => {
  it("sorts councils by the numbers in their names", async () => {
    const all = await named();
    expect(all).toHaveLength(4);
    expect(all.indexOf("第4")).toBeLessThan(all.indexOf("第10"));
  });

  it("is narrowed by name and by what waits, and says when nothing fits", async () => {
    expect(await named({ state: "waiting" })).toEqual(["榎本"]);
    expect(await named({ state: "open" })).toEqual(["榎本"]);
    expect(await named({ state: "none", q: "第" })).toEqual(["第4", "第10"]);
    expect(await named({ state: "closed" })).toEqual([]);
    const ward = await visitor(world.db, app, world.people.ward);
    expect((await ward.get(routes.ledger(p, { year: 2019, state: "closed" }))).html).toContain(
      "当てはまる地活協はありません",
    );
  });

  it("has a file of what the filter lets through, and shows its last page past the end", async () => {
    const ward = await visitor(world.db, app, world.people.ward);
    const file = await ward.get(routes.exportLedger(p, "csv", { year: 2019, state: "open" }));
    const [head, row, ...rest] = file.html.trim().split("\r\n");
    expect(head).toContain("地活協");
    expect(row).toMatch(/^見本榎本地域活動協議会,[^,]+,0,1,0,,0$/);
    expect(rest).toEqual([]);
    expect((await ward.get(routes.ledger(p, { year: 2019, state: "open" }))).html).toContain(
      `href="${routes.exportLedger(p, "xlsx", { year: 2019, state: "open" }).replace("&", "&amp;")}"`,
    );
    expect(await named({ page: "9" })).toHaveLength(4);
  });
});
