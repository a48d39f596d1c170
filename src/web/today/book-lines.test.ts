import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../tests/support/ledger-world.ts";
import { appWith, visitor } from "../../../tests/support/visitor.ts";
import { plainDate } from "../../kernel/dates.ts";
import { routes } from "../routes.ts";
import { todayPages } from "./pages.ts";
import { words } from "./text.ts";

let world: LedgerWorld;
let app: Hono;
let book: Awaited<ReturnType<LedgerWorld["begin"]>>;
const p = "tsurumi-2019";
const council = "見本榎本地域活動協議会";

beforeAll(async () => {
  world = await ledgerWorld();
  app = appWith(world.db, todayPages);
  book = await world.begin();
});
afterAll(() => world.db.drop());

const see = async (who: Officer): Promise<string> =>
  (await (await visitor(world.db, app, world.people[who])).get(routes.today(p))).html;

describe("the treasurer's book on Today", () => {
  it("leads to the first receipt, and from then on says how far the book is written", async () => {
    expect(await see("treasurer")).toContain(words.bookEmpty(council, 2019).ja);
    await world.enter(book, { day: "2019-06-03" });
    const html = await see("treasurer");
    expect(html).toContain(words.bookUntil(council, 2019, plainDate("2019-06-03")).ja);
    expect(html).toContain(`href="${routes.newSlip(p, book)}"`);
  });

  it("stands there for those alone who write it, and no longer once it is closed", async () => {
    for (const who of ["chair", "auditor", "ward", "worker", "stranger"] as const)
      expect([who, (await see(who)).includes(routes.newSlip(p, book))]).toEqual([who, false]);
    await world.db.owner.query("update ledger.book set state = 'closing', closing_by = $2 where id = $1", [
      book,
      world.people.treasurer,
    ]);
    expect(await see("treasurer")).not.toContain(routes.newSlip(p, book));
  });
});
