import { afterAll, beforeAll, expect, it } from "vitest";
import { setToday } from "../../../../../tests/support/build/index.ts";
import { type LedgerWorld, ledgerWorld, type Officer } from "../../../../../tests/support/ledger-world.ts";
import { plainMonth } from "../../../../kernel/dates.ts";
import type { AreaId } from "../../../../kernel/ids.ts";
import { type BookId, booksInMonth } from "../index.ts";

let world: LedgerWorld;
let book: BookId;
let area: AreaId;
beforeAll(async () => {
  world = await ledgerWorld();
  book = await world.begin();
  area = (await world.db.owner.query("select area_id as area from ledger.book where id = $1", [book])).rows[0]
    .area;
});
afterAll(() => world.close());

const seen = async (month: string, who: Officer = "ward") => {
  const rows = await world.as(who, (ctx) => booksInMonth(ctx, { areas: [area] }, plainMonth(month)));
  const mine = rows.find(({ council }) => council === world.council);
  return mine && [mine.hasBook, mine.until, mine.waiting, mine.entries];
};

it("a month says what stood in the book when it ended, whatever was approved later", async () => {
  await setToday(world.db, "2019-06-05", world.code);
  const id = await world.enter(book, { day: "2019-06-03" });
  // As on that day, not now.
  await world.db.owner.query(
    `begin; set local session_replication_role = replica; update ledger.slip set entered_at = '2019-06-05 10:00+09' where id = ${id}; commit`,
  );
  expect(await seen("2019-06")).toEqual([true, null, 1, 0]);
  expect(await seen("2019-05")).toEqual([true, null, 0, 0]);
  await setToday(world.db, "2019-07-02", world.code);
  await world.approve(book, [id]);
  expect(await seen("2019-06")).toEqual([true, null, 1, 1]);
  expect(await seen("2019-07")).toEqual([true, "2019-06-03", 0, 0]);
});

it("a year without a book is said, and who may not read books learns nothing", async () => {
  expect(await seen("2020-06")).toEqual([false, null, 0, 0]);
  expect(await seen("2019-06", "stranger")).toBeUndefined();
});
