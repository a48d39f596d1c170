import { afterAll, beforeAll, expect, it } from "vitest";
import type { TestDatabase } from "../support/database.ts";
import { demoDatabase } from "../support/demo-world.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await demoDatabase();
}, 240_000);
afterAll(() => db.drop());

/** Codes of open warnings, by book, the one with fewest first. */
const openByBook = async (): Promise<string[][]> =>
  (
    await db.owner.query(
      `select array(select distinct w.code from ledger.warning w join ledger.slip s on s.id = w.slip_id
                     where s.book_id = b.id and w.mended_at is null order by 1) as codes
         from ledger.book b order by cardinality(array(select w.id from ledger.warning w join ledger.slip s on s.id = w.slip_id where s.book_id = b.id))`,
    )
  ).rows.map(({ codes }) => codes);

it("has a council whose receipts are in order in both years, and one with every trouble", async () => {
  expect(await openByBook()).toEqual([
    [],
    [],
    [
      "addressee-nobody",
      "addressee-other",
      "asset",
      "cash-below",
      "cash-held",
      "food",
      "fund-below",
      "no-breakdown",
      "no-picture",
      "no-shop",
      "not-a-receipt",
      "outside-project",
      "to-member",
      "twice",
      "vague-what",
    ],
  ]);
});

it("settled what was withdrawn or taken back", async () => {
  const { rows } = await db.owner.query(
    `select count(*)::int as n from ledger.warning w join ledger.slip s on s.id = w.slip_id
      where w.mended_at is null and (s.state = 'withdrawn' or exists (select from ledger.entry e join ledger.entry r on r.reverses = e.id where e.slip_id = s.id))`,
  );
  expect(rows[0].n).toBe(0);
});

it("has hints that were answered and hints that were put right", async () => {
  const { rows } = await db.owner.query(
    `select count(*) filter (where w.mended_at is null and w.answer = '')::int as open,
            count(*) filter (where w.mended_at is null and w.answer <> '' and w.answered_by is not null)::int as answered,
            count(distinct s.id) filter (where w.mended_at is not null and s.state = 'posted')::int as "putRight"
       from ledger.warning w join ledger.slip s on s.id = w.slip_id`,
  );
  expect(rows[0].open).toBeGreaterThan(5);
  expect(rows[0].answered).toBeGreaterThanOrEqual(4);
  expect(rows[0].putRight).toBeGreaterThanOrEqual(3);
});
