import { afterAll, beforeAll, expect, it } from "vitest";
import { type ClaimId, claimSheet } from "../../src/modules/community/subsidy/index.ts";
import { runAs } from "../../src/platform/database/run-as.ts";
import type { TestDatabase } from "../support/database.ts";
import { demoDatabase } from "../support/demo-world.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await demoDatabase();
}, 240_000);
afterAll(() => db.drop());
const rows = async (sql: string) => (await db.owner.query(sql)).rows;

/** What a book took in of a subsidy on a day, beside what the claims say was paid; only where they differ. */
const apart = (year: number) =>
  rows(`
    with booked as (
      select b.council_id as council, replace(f.kind, '-subsidy', '') as code, to_char(e.day, 'YYYY-MM-DD') as day, sum(l.amount)::int as yen
        from ledger.book b join ledger.entry e on e.book_id = b.id join ledger.line l on l.entry_id = e.id
        join ledger.account a on a.id = l.account_id and a.code = 'subsidy' join ledger.fund f on f.id = l.fund_id
       where b.year = ${year} group by 1, 2, 3),
    paid as (
      select c.council_id as council, c.code, to_char(e.day, 'YYYY-MM-DD') as day, sum(e.amount)::int as yen
        from subsidy.claim c join subsidy.event e on e.claim_id = c.id and e.kind = 'paid' where c.year = ${year} group by 1, 2, 3)
    select code, day, abs(booked.yen) as booked, paid.yen as paid, (select count(*)::int from ledger.book o where o.council_id = council) as books
      from booked full join paid using (council, code, day) where abs(booked.yen) is distinct from paid.yen`);

it("the book and the claims of the plain council agree to the yen and day; the troubled one's differ in one payment", async () => {
  expect(await apart(2019)).toEqual([
    { code: "activity", day: "2019-11-11", booked: 45_000, paid: null, books: 1 },
  ]);
});

it("the plain council was paid all that was granted, its running subsidy a quarter of the other one", async () => {
  const found = await rows(
    `select c.code, c.decided, c.paid from subsidy.claim c
      where exists (select from ledger.book b where b.council_id = c.council_id and b.year = 2018) order by 1`,
  );
  expect(found).toEqual([
    { code: "activity", decided: 300_000, paid: 300_000 },
    { code: "running", decided: 75_000, paid: 75_000 },
  ]);
});

it("what the plain council has to give back still lies in the funds of its subsidies", async () => {
  const claims = await rows(
    `select c.id, c.code from subsidy.claim c
      where exists (select from ledger.book b where b.council_id = c.council_id and b.year = 2018) order by 1`,
  );
  const [ward] = await rows(
    "select person_id as id from identity.account where mail = 'ward@tsurumi.example'",
  );
  const left = await rows(
    `select replace(f.kind, '-subsidy', '') as code, sum(t.debit - t.credit)::int as yen
       from ledger.total t join ledger.book b on b.id = t.book_id and b.year = 2019 join ledger.fund f on f.id = t.fund_id
       join ledger.account a on a.id = t.account_id and a.kind in ('cash', 'bank')
      where exists (select from ledger.book o where o.council_id = b.council_id and o.year = 2018) group by 1`,
  );
  for (const { id, code } of claims) {
    const settled = await runAs(
      db.database,
      { who: { kind: "person", id: ward.id }, mode: "read", programme: "tsurumi-2019", origin: "test" },
      async (ctx) => (await claimSheet(ctx, id as ClaimId))?.content.settled,
    );
    expect(settled?.toRepay).toBeGreaterThan(0);
    expect(left.find((one) => one.code === code)?.yen).toBeGreaterThanOrEqual(settled?.toRepay ?? 0);
  }
  expect(claims).toHaveLength(2);
});
