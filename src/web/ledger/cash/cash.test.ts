import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld } from "../../../../tests/support/ledger-world.ts";
import { appWith, visitor } from "../../../../tests/support/visitor.ts";
import { askToClose, type BookId, closeBook, type SlipId } from "../../../modules/community/ledger/index.ts";
import { routes } from "../../routes.ts";
import { ledgerPages } from "../pages.ts";

let world: LedgerWorld;
let app: Hono;
let book: BookId;
const p = "tsurumi-2019";
beforeAll(async () => {
  world = await ledgerWorld();
  app = appWith(world.db, ledgerPages);
  const before = await world.begin(2018);
  await world.approve(before, [await world.enter(before, { kind: "out", day: "2018-06-03", amount: "700" })]);
  await world.as("treasurer", (ctx) => askToClose(ctx, { book: before }));
  await world.as("chair", (ctx) => closeBook(ctx, { book: before }));
  book = await world.begin();
  const slips: SlipId[] = [
    await world.enter(book, { what: "ＡＢＣ用紙 5束", party: "架空文具店", amount: "1,500" }),
    await world.enter(book, { what: "敬老会の弁当", party: "見本弁当", amount: "9,000" }),
  ];
  for (let n = 0; n < 101; n += 1)
    slips.push(await world.enter(book, { what: `切手 ${n + 1}回め`, day: "2019-08-01", amount: "84" }));
  await world.approve(book, slips);
});
afterAll(() => world.close());

const get = async (path: string) => (await visitor(world.db, app, world.people.ward)).get(path);
const shown = async (filter: Record<string, string | number>) =>
  (await get(routes.cashBook(p, book, filter))).html;

describe("the cash book", () => {
  it("says once that a line was carried over from the year before", async () => {
    const html = await shown({});
    expect(html.match(/前年度からの繰越/g)).toHaveLength(1);
  });

  it("finds words in what it was for and in who was paid, however wide they are written", async () => {
    const wide = await shown({ q: "abc" });
    expect(wide).toContain("ＡＢＣ用紙 5束");
    expect(wide).not.toContain("敬老会の弁当");
    const both = await shown({ q: "弁当　見本" });
    expect([both.includes("敬老会の弁当"), both.includes("ＡＢＣ用紙")]).toEqual([true, false]);
    // Lines that are picked out don't add up to what there is, so no balance stands beside them.
    expect(both).toContain("残高は出ません");
    expect(both).toContain("支払い 9,000円");
    expect(await shown({ q: "どこにもない" })).toContain("この条件の記帳はありません");
  });

  it("has files that follow the words", async () => {
    const { html } = await get(routes.exportCashBook(p, book, "csv", { q: "文具店" }));
    expect(html).toContain("ＡＢＣ用紙");
    expect(html).not.toContain("弁当");
  });

  it("shows its last page where the address asks for one past the end", async () => {
    const past = await shown({ page: 99 });
    expect(past).toContain("2 / 2ページ");
    expect(past).toContain("切手 101回め");
    expect(past).not.toContain("この条件の記帳はありません");
  });
});
