import type { Hono } from "hono";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../tests/support/ledger-world.ts";
import { appWith, visitor } from "../../../../tests/support/visitor.ts";
import type { BookId } from "../../../modules/community/ledger/index.ts";
import { routes } from "../../routes.ts";
import { ledgerPages } from "../pages.ts";

let world: LedgerWorld;
let app: Hono;
let book: BookId;
let bank: number;
const p = "tsurumi-2019";
beforeAll(async () => {
  world = await ledgerWorld();
  app = appWith(world.db, ledgerPages);
  book = await world.begin();
  bank = (await world.chart(book)).accounts.find(({ code }) => code === "bank")?.id ?? 0;
});
afterAll(() => world.close());
const as = (who: Officer) => visitor(world.db, app, world.people[who]);
const sent = (lines: readonly string[], step: string) => {
  const body = new FormData();
  body.append("file", new File([["取引日,摘要,出金,入金,残高", ...lines].join("\n")], "明細.csv"));
  body.append("account", String(bank));
  body.append("step", step);
  return body;
};
const lines = [
  "2019-06-01,会費,,30000,30000",
  "2019-06-04,カード 見本商店,1980,,28020",
  "2019-06-10,手数料,324,,27696",
];

it("goes from the bank's file to a compared account, without a script", async () => {
  const treasurer = await as("treasurer");
  const cups = await world.enter(book, { account: String(bank) });
  const at = routes.bank(p, book);
  expect((await treasurer.get(at)).html).toContain("明細はまだありません");

  const bad = await treasurer.upload(
    at,
    sent(["平成31年5月1日,改元,,1,1", "2019-06-31,ない日,,1,2"], "check"),
  );
  expect(bad.status).toBe(422);
  for (const piece of ["令和元年5月1日のことでしたら", "暦にない日"]) expect(bad.html).toContain(piece);

  const tried = await treasurer.upload(at, sent(lines, "check"));
  expect([tried.status, tried.html.includes("まだ取り込んでいません")]).toEqual([200, true]);
  expect((await treasurer.get(at)).html).toContain("明細はまだありません");
  // The file that was looked at travels with the page.
  const content = /name="content" value="([^"]+)"/.exec(tried.html)?.[1] ?? "";
  const body = new FormData();
  for (const [name, value] of [
    ["content", content],
    ["fileName", "明細.csv"],
    ["account", String(bank)],
    ["step", "import"],
  ] as const)
    body.append(name, value);
  expect((await treasurer.upload(at, body)).to).toBe(routes.bank(p, book, { account: bank }));
  const again = await treasurer.upload(at, sent(lines, "check"));
  expect([again.status, again.html.includes("見本 会計さんがすでに取り込んでいます")]).toEqual([409, true]);

  const { html } = await treasurer.get(at);
  for (const piece of [
    "カード 見本商店",
    "まちがいなく合う1件",
    "27,696円ちがいます",
    "帳簿にまだ書かれていない",
  ])
    expect(html).toContain(piece);
  // A line that the book doesn't have leads to a form that is filled already.
  const href = /href="([^"]*slips\/new[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect(href).toContain("kind=in&day=2019-06-01&amount=30000");
  const form = await treasurer.get(href);
  for (const piece of ['value="2019-06-01"', 'value="30000"', 'value="会費"'])
    expect(form.html).toContain(piece);

  const step = (name: string, fields: Record<string, string>) =>
    treasurer.post(routes.matchBank(p, book, name), { account: String(bank), ...fields });
  expect((await step("confirm-sure", {})).status).toBe(303);
  const all = await treasurer.get(routes.bank(p, book, { account: bank, show: "all" }));
  expect(all.html).toContain("確認済み");
  const line = /name="line" value="(\d+)"/.exec(all.html)?.[1] ?? "";
  expect((await step("undo", { line })).status).toBe(303);
  const missing = await step("confirm", { line });
  expect([missing.status, missing.html.includes("どの記帳のことかを選んで")]).toEqual([422, true]);
  expect((await step("confirm", { line, slip: String(cups) })).status).toBe(303);
  expect((await step("confirm", { line: "99999", slip: String(cups) })).status).toBe(404);
});

it("is read by everybody who reads the book, and written by its treasurer alone", async () => {
  const at = routes.bank(p, book);
  for (const who of ["chair", "auditor", "ward", "worker"] as const) {
    const { status, html } = await (await as(who)).get(at);
    expect([who, status, html.includes('type="file"'), html.includes("これで合っている")]).toEqual([
      who,
      200,
      false,
      false,
    ]);
  }
  expect((await (await as("chair")).upload(at, sent(lines, "check"))).status).toBe(403);
  const stranger = await as("stranger");
  expect((await stranger.get(at)).status).toBe(404);
  expect((await stranger.upload(at, sent(lines, "check"))).status).toBe(404);
  expect(
    (await stranger.post(routes.matchBank(p, book, "confirm-sure"), { account: String(bank) })).status,
  ).toBe(404);
  expect((await (await visitor(world.db, app, null)).get(at)).status).not.toBe(200);
});
