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
let at: string;
const p = "tsurumi-2019";
beforeAll(async () => {
  world = await ledgerWorld();
  app = appWith(world.db, ledgerPages);
  book = await world.begin();
  at = routes.takeOver(p, book);
});
afterAll(() => world.close());
const as = (who: Officer) => visitor(world.db, app, world.people[who]);
const idOf = async (code: string): Promise<string> => {
  const { accounts, funds } = await world.chart(book);
  return String([...accounts, ...funds].find((one) => one.code === code)?.id);
};
const file = [
  "日付,摘要,相手,収入,支出,残高,科目,財源",
  "2019/4/10,会費,町会,36000,,36000,会費,会費",
  "2019/4/20,のり,見本商店,,500,35500,文具代,会費",
  "2019/4/21,おつり,見本銀行,,1000,34500,両替,会費",
].join("\n");
const sent = async (more: Record<string, string>, content: string | null = file) => {
  const body = new FormData();
  if (content !== null) body.append("file", new File([content], "出納帳.csv"));
  for (const [name, value] of Object.entries({ account: await idOf("cash"), step: "check", ...more }))
    body.append(name, value);
  return body;
};

const front = async (who: Officer): Promise<string> => (await (await as(who)).get(routes.book(p, book))).html;

it("is offered on the book's page to those who write in it alone", async () => {
  expect(await front("treasurer")).toContain(`href="${at}"`);
  for (const who of ["chair", "auditor", "ward", "worker"] as const)
    expect([who, (await front(who)).includes(at)]).toEqual([who, false]);
});

it("goes from last year's file to a batch that the second person approves, without a script", async () => {
  const treasurer = await as("treasurer");
  expect((await treasurer.get(at)).html).toContain("前からの出納帳を取り込む");
  const none = await treasurer.upload(at, await sent({}, null));
  expect([none.status, none.html.includes('href="#f-file"')]).toEqual([422, true]);
  const bad = await treasurer.upload(at, await sent({}, `${file}\n2019/4/31,ない日,,,1,34499,文具代,会費`));
  expect([bad.status, bad.html.includes("暦にない日")]).toEqual([422, true]);

  const tried = await treasurer.upload(at, await sent({}));
  expect(tried.status).toBe(200);
  for (const piece of ["支出の科目「文具代」", "支出の科目「両替」", "1行、合わせて500円"])
    expect(tried.html).toContain(piece);
  const content = /name="content" value="([^"]+)"/.exec(tried.html)?.[1] ?? "";
  const names = { "named-0": "expense:文具代", "named-1": "expense:両替" };
  const go = async (more: Record<string, string>) =>
    treasurer.upload(
      at,
      await sent({ content, fileName: "出納帳.csv", step: "import", ...names, ...more }, null),
    );
  const open = await go({ "name-0": "new:" });
  expect([
    open.status,
    open.html.includes('href="#f-name-1"'),
    open.html.includes("「両替」をどうするか"),
  ]).toEqual([422, true, true]);
  // What was chosen is still chosen.
  expect(open.html).toMatch(/<option selected value="new:"/);
  const moved = `move:${await idOf("bank")}`;
  expect((await go({ "name-0": "new:", "name-1": moved })).to).toBe(at);

  const waiting = await treasurer.get(at);
  expect(waiting.html).toContain("3件をまとめて承認する");
  expect(waiting.html).toContain('aria-disabled="true"');
  // Once something was taken over, the others are led to it, not asked to do it.
  for (const who of ["chair", "ward"] as const) {
    expect(await front(who)).toContain(`href="${at}"`);
    expect(await front(who)).not.toContain("前からの出納帳を取り込む");
    expect(await front(who)).toContain("取り込んだ出納帳");
  }
  const takeover = /name="takeover" value="(\d+)"/.exec((await (await as("chair")).get(at)).html)?.[1] ?? "";
  const approve = async (who: Officer, count = "3") =>
    (await as(who)).post(routes.approveTakeover(p, book), { takeover, waiting: count });
  expect((await approve("treasurer")).status).toBe(403);
  expect((await approve("chair", "2")).status).toBe(409);
  expect((await approve("chair")).to).toBe(at);
  const cash = await treasurer.get(routes.cashBook(p, book, { account: await idOf("cash") }));
  for (const piece of ["のり", "文具代", "おつり"]) expect(cash.html).toContain(piece);
  const again = await go({ "name-0": "new:", "name-1": moved });
  expect([again.status, again.html.includes("見本 会計さんがすでに取り込んでいます")]).toEqual([409, true]);
});

it("is read by everybody who reads the book, and done by its treasurer alone", async () => {
  for (const who of ["chair", "auditor", "ward"] as const) {
    const { status, html } = await (await as(who)).get(at);
    expect([who, status, html.includes('type="file"')]).toEqual([who, 200, false]);
    expect((await (await as(who)).upload(at, await sent({}))).status).toBe(403);
  }
  const stranger = await as("stranger");
  expect((await stranger.get(at)).status).toBe(404);
  expect((await stranger.upload(at, await sent({}))).status).toBe(404);
  expect((await stranger.post(routes.approveTakeover(p, book), { takeover: "1", waiting: "3" })).status).toBe(
    404,
  );
});
