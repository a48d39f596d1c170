import { type RawBuilder, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../../tests/support/ledger-world.ts";
import { type BookId, budgetSheet, decideBudget, writeBudget } from "../index.ts";
import { words } from "./text.ts";

let world: LedgerWorld;
let book: BookId;
let row: { category: string; fund: string; project: string; amount: string };
const version = async () => (await world.as("ward", (ctx) => budgetSheet(ctx, book))).draft?.version ?? 0;
const write = async (who: Officer, why = "") => {
  const read = await version();
  return world.as(who, (ctx) => writeBudget(ctx, { book, version: read, rows: [row], words: why }));
};
const decide = async (who: Officer, day: string) => {
  const read = await version();
  return world.as(who, (ctx) => decideBudget(ctx, { book, version: read, day, meeting: "総会" }));
};
const rowsOf = (who: Officer, query: RawBuilder<unknown>) =>
  world.as(who, async (ctx) => Number((await query.execute(ctx.db)).numAffectedRows ?? 0));
const decided = (by: number) =>
  sql`state = 'decided', decided_on = '2019-05-12', meeting = '総会', decided_by = ${by}`;

beforeEach(async () => {
  world = await ledgerWorld();
  // One person may hold both posts; the budget is still decided by another.
  await world.db.owner.query(
    `update programme.post set powers = powers || '{"ledger.approve": "appointment"}' where code = 'treasurer'`,
  );
  book = await world.begin();
  const { accounts, funds } = await world.chart(book);
  const id = (list: readonly { code: string; id: number }[], code: string) =>
    String(list.find((one) => one.code === code)?.id);
  row = { category: id(accounts, "supplies"), fund: id(funds, "activity"), project: "", amount: "1000" };
});

afterEach(() => world.close());

describe("past the actions, the database itself", () => {
  it("lets nobody put another's name on a draft", async () => {
    expect((await write("treasurer")).ok).toBe(true);
    const { chair } = world.people;
    await expect(
      rowsOf("treasurer", sql`update ledger.budget set written_by = ${chair} where book_id = ${book}`),
    ).rejects.toMatchObject({ code: "42501" });
  });

  it("lets nobody drop the writer's name, or the words, while it is decided", async () => {
    expect((await write("treasurer")).ok).toBe(true);
    const { treasurer, chair } = world.people;
    for (const [who, by, change] of [
      ["treasurer", treasurer, sql`written_by = null`],
      ["treasurer", treasurer, sql`written_by = ${chair}`],
      ["chair", chair, sql`words = '書き換え'`],
    ] as const)
      await expect(
        rowsOf(who, sql`update ledger.budget set ${decided(by)}, ${change} where book_id = ${book}`),
      ).rejects.toMatchObject({ constraint: "budget_decided_as_written" });
    // The same without the change goes through, so it is the change that is refused.
    expect(
      await rowsOf("chair", sql`update ledger.budget set ${decided(chair)} where book_id = ${book}`),
    ).toBe(1);
  });

  it("lets those who only approve change nothing of a draft", async () => {
    expect((await write("treasurer")).ok).toBe(true);
    const { chair } = world.people;
    await expect(
      rowsOf(
        "chair",
        sql`update ledger.budget set words = 'x', decided_by = ${chair} where book_id = ${book}`,
      ),
    ).rejects.toMatchObject({ code: "42501" });
  });

  it("takes lines only from who stands as the draft's writer", async () => {
    expect((await write("deputy")).ok).toBe(true);
    const remove = sql`delete from ledger.budget_line where book_id = ${book}`;
    const change = sql`insert into ledger.budget_line (budget_id, book_id, area_id, account_id, fund_id, amount)
      select id, book_id, area_id, ${Number(row.category)}, (select max(f.id) from ledger.fund f where f.book_id = b.book_id), 9
        from ledger.budget b where book_id = ${book}`;
    expect(await rowsOf("treasurer", remove)).toBe(0);
    await expect(rowsOf("treasurer", change)).rejects.toMatchObject({ code: "42501" });
    expect(await rowsOf("deputy", change)).toBe(1);
    expect(await rowsOf("deputy", remove)).toBe(2);
  });
});

it("is not revised on a day before the budget that it revises was decided", async () => {
  expect((await write("treasurer")).ok).toBe(true);
  expect((await decide("chair", "2019-05-12")).ok).toBe(true);
  expect((await write("treasurer", "行事が増えた")).ok).toBe(true);
  expect(await decide("chair", "2019-05-11")).toMatchObject({
    error: { kind: "invalid", issues: [{ path: "day", message: words.beforeLast }] },
  });
  expect((await decide("chair", "2019-05-12")).ok).toBe(true);
});
