import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setToday } from "../../../../tests/support/build/index.ts";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../tests/support/ledger-world.ts";
import { appWith, visitor } from "../../../../tests/support/visitor.ts";
import {
  type BookId,
  countCash,
  dropFromInbox,
  inboxOf,
  putIntoInbox,
  type SlipId,
} from "../../../modules/community/ledger/index.ts";
import { failure } from "../../failure.tsx";
import { routes } from "../../routes.ts";
import { ledgerPages } from "../pages.ts";

let world: LedgerWorld;
let app: Hono;
let book: BookId;
let receipt: SlipId;
const p = "tsurumi-2019";

beforeAll(async () => {
  world = await ledgerWorld();
  app = appWith(world.db, ledgerPages, failure);
  book = await world.begin();
  const opening = await world.enter(book, {
    kind: "opening",
    day: "2019-04-01",
    amount: "1,000",
    what: "はじめの残高",
    parts: (await world.typed(book)).parts.map((part) => ({ ...part, category: "" })),
  });
  receipt = await world.enter(book, { what: "紙コップ", shopPlace: "" });
  await world.approve(book, [opening]);
});
beforeEach(() => setToday(world.db, "2020-03-31", p));
afterAll(() => world.close());
const as = (who: Officer) => visitor(world.db, app, world.people[who]);
const seen = async (who: Officer = "treasurer"): Promise<string> =>
  (await (await as(who)).get(routes.closing(p, book))).html;
const count = async (day: string, pieces: Record<string, string>, words = "") => {
  const { accounts } = await world.chart(book);
  const account = String(accounts.find(({ code }) => code === "cash")?.id);
  const counted = await world.as("treasurer", (ctx) =>
    countCash(ctx, {
      book,
      entered: { account, day, pieces, witness: "見本 会長", words },
      key: randomUUID(),
    }),
  );
  expect(counted.ok).toBe(true);
};
const ask = async () => (await as("treasurer")).post(routes.closeBook(p, book, "ask"), {});

describe("the end of a year", () => {
  it("is not asked for before the year's last day, and says from when", async () => {
    await world.approve(book, [receipt]);
    await setToday(world.db, "2020-03-30", p);
    const early = await ask();
    expect([early.status, early.html.includes("2020年3月31日（火）から締められます")]).toEqual([409, true]);
    const page = await seen();
    expect(page).toContain('aria-disabled="true"');
    expect(page).not.toContain("年度は終わっています。");
  });

  it("has a page that leads to what is not in order", async () => {
    const page = await seen();
    expect(page).toContain("現金の残高がマイナス980円です。");
    expect(page).toContain("財源「活動費補助金」は、入った分より980円多く使っています。");
    expect(page).toContain("現金は、まだ一度も数えていません。");
    expect(page).toContain("預金は使っていません。");
    expect(page).toContain(`href="${routes.countCash(p, book)}"`);
    expect(page).not.toContain("承認待ち・直してほしいものが");
    const waits = await world.enter(book, { day: "2020-03-31", amount: "10" });
    expect(await seen()).toContain("承認待ち・直してほしいものが1件あります");
    const refused = await ask();
    expect([refused.status, /先に片づけてから/.test(refused.html)]).toEqual([409, true]);
    await world.approve(book, [waits]);
  });

  it("knows a count that agrees from one that came too early or differs", async () => {
    await count("2019-06-03", { "1": "1" }, "見本");
    expect(await seen()).toContain("現金は、最後の記帳（2020年3月31日（火））のあとに数えていません。");
    await count("2020-03-31", { "1": "1" }, "見本");
    expect(await seen()).toContain("数えた金額と991円ちがいます。");
    const in1000 = await world.enter(book, {
      kind: "opening",
      day: "2019-04-02",
      amount: "991",
      parts: (await world.typed(book)).parts.map((part) => ({ ...part, category: "" })),
    });
    await world.approve(book, [in1000]);
    const page = await seen();
    expect(page).toContain("現金は、2020年3月31日（火）に数えた金額と合っています。");
    expect(page).toContain("どの財源も、使いすぎていません。");
  });

  it("says that no statement of a bank was imported that was used", async () => {
    const { accounts } = await world.chart(book);
    const bank = String(accounts.find(({ code }) => code === "bank")?.id);
    const { parts } = await world.typed(book);
    const put = await world.enter(book, {
      kind: "opening",
      day: "2019-04-01",
      account: bank,
      amount: "5000",
      parts: parts.map((part) => ({ ...part, category: "" })),
    });
    await world.approve(book, [put]);
    expect(await seen()).toContain("普通預金は、通帳の明細を取り込んでいません。");
    const { rows } = await world.db.owner.query(
      `with i as (insert into ledger.statement_import (book_id, area_id, account_id, sha256, name, lines)
                  select id, area_id, $2, repeat('0', 64), 'x.csv', 1 from ledger.book where id = $1 returning *)
       insert into ledger.bank_line (statement_id, book_id, area_id, account_id, position, day, words, amount, balance, nth)
       select id, book_id, area_id, account_id, 1, '2020-03-20', '見本', 1, 5001, 1 from i returning id`,
      [book, bank],
    );
    expect(rows).toHaveLength(1);
    expect(await seen()).toContain("普通預金は、2020年3月20日（金）の通帳の残高と1円ちがいます。");
  });

  it("waits for photos that are not written down, and leads the treasurer to them", async () => {
    const photo = { sha256: "c".repeat(64), mediaType: "image/jpeg", size: 1, name: "x.jpg" } as const;
    expect(await seen()).toContain("まだ記帳していない写真はありません。");
    await world.as("treasurer", (ctx) => putIntoInbox(ctx, { book, photos: [photo] }));
    const page = await seen();
    expect(page).toContain("まだ記帳していない写真が1枚あります。");
    expect(page).toContain(`href="${routes.receiptInbox(p, book)}"`);
    expect(await seen("chair")).not.toContain(`href="${routes.receiptInbox(p, book)}"`);
    const refused = await ask();
    expect([refused.status, refused.html.includes("まだ記帳していない写真が1枚あります。先に、")]).toEqual([
      409,
      true,
    ]);
    await world.as("treasurer", async (ctx) => {
      for (const { id } of await inboxOf(ctx, book)) await dropFromInbox(ctx, { book, photo: id });
    });
  });

  it("is asked for by one and made by another, whatever hints are left", async () => {
    const [treasurer, chair] = [await as("treasurer"), await as("chair")];
    expect(await seen()).toContain("件残っています。");
    expect((await treasurer.get(routes.book(p, book))).html).toContain(`href="${routes.closing(p, book)}"`);
    expect((await ask()).to).toBe(routes.book(p, book));
    expect((await treasurer.post(routes.closeBook(p, book, "close"), {})).status).toBe(403);
    expect(await seen("chair")).toContain("この年度を締める");
    expect((await chair.get(routes.book(p, book))).html).not.toContain("この年度を締める");
    expect((await chair.post(routes.closeBook(p, book, "close"), {})).to).toBe(routes.book(p, book));
    expect((await treasurer.get(routes.book(p, book))).html).toContain("次の年度の帳簿");
    expect(await seen()).toContain("この年度は締め済みです。");
  });
});
