import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type BookId,
  bankSheet,
  findPicture,
  type SlipId,
} from "../../src/modules/community/ledger/index.ts";
import { runAs } from "../../src/platform/database/run-as.ts";
import { createFileStore } from "../../src/platform/files/index.ts";
import type { TestDatabase } from "../support/database.ts";
import { demoDatabase, testSettings } from "../support/demo-world.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await demoDatabase();
}, 240_000);
afterAll(() => db.drop());
const rows = async (sql: string) => (await db.owner.query(sql)).rows;

const asPerson = async (mail: string) => {
  const { rows: found } = await db.owner.query("select person_id from identity.account where mail = $1", [
    mail,
  ]);
  return { kind: "person", id: found[0].person_id } as const;
};

it("has photos on most receipts of every book, which can be read, and none is like another", async () => {
  const books = await rows(
    `select b.year, count(*)::int as slips, count(*) filter (where exists (select from ledger.picture p where p.slip_id = s.id))::int as photos
       from ledger.book b join ledger.slip s on s.book_id = b.id where b.year = 2019 and s.kind = 'out' and s.paper = 'receipt' group by b.id, b.year`,
  );
  expect(books).toHaveLength(2);
  for (const { slips, photos } of books) expect(photos / slips).toBeGreaterThan(0.6);
  const alike = await rows(
    "select 1 from ledger.warning where code = 'twice' and mended_at is null and values ->> 'why' <> 'figures'",
  );
  expect(alike).toEqual([]);
  const [one] = await rows(
    "select s.book_id, p.slip_id, p.id from ledger.picture p join ledger.slip s on s.id = p.slip_id order by p.id desc limit 1",
  );
  const found = await runAs(
    db.database,
    {
      who: await asPerson("ward@tsurumi.example"),
      mode: "read",
      programme: "tsurumi-2019",
      origin: "test",
    },
    (ctx) => findPicture(ctx, one.book_id as BookId, one.slip_id as SlipId, one.id),
  );
  const files = createFileStore(`${testSettings().dataFolder}/files`);
  expect((await files.read(found?.sha256 ?? ""))?.byteLength).toBeGreaterThan(10_000);
});

it("has statements of the bank with lines that are confirmed, that are sure, and that nobody has written", async () => {
  const [{ id }] = await rows("select book_id as id from ledger.bank_line limit 1");
  const sheet = await runAs(
    db.database,
    {
      who: await asPerson("treasurer@tsurumi.example"),
      mode: "read",
      programme: "tsurumi-2019",
      origin: "test",
    },
    (ctx) => bankSheet(ctx, { id }, null),
  );
  const lines = sheet?.lines ?? [];
  expect(sheet?.imports).toHaveLength(2);
  expect(lines.filter(({ slip }) => slip !== null).length).toBeGreaterThan(5);
  expect(lines.filter(({ slip, isSure }) => slip === null && isSure).length).toBeGreaterThan(3);
  expect(lines.filter(({ slip, offered }) => slip === null && offered.length === 0)).toHaveLength(3);
});

it("lets the officers of both councils that keep accounts here sign in", async () => {
  const found = await rows(
    `select count(distinct ap.council_id)::int as councils, array_agg(distinct po.code order by po.code) as posts
       from identity.account a join people.appointment ap on ap.person_id = a.person_id join programme.post po on po.id = ap.post_id
      where a.mail like '%2@tsurumi.example' and ap.council_id is not null`,
  );
  expect(found).toEqual([{ councils: 1, posts: ["auditor", "chair", "treasurer", "vice-chair"] }]);
});

it("offers the officers of both councils at the door, council by council", async () => {
  const found = await rows(
    `select array_agg(r.post ->> 'ja') as posts from identity.demo_roles() r where r.council_id is not null group by r.council_id order by r.council_id`,
  );
  const posts = ["会長", "副会長", "会計", "監事"];
  expect(found).toEqual([{ posts }, { posts }]);
});

it("has things that last, one of them of the year before, and says where they are kept", async () => {
  const found = await rows(
    `select b.year, bought.year as bought, n.quantity, n.place <> '' as "isPlaced"
       from ledger.thing_note n join ledger.book b on b.id = n.book_id join ledger.line l on l.entry_id = n.entry_id and l.position = n.position
       join ledger.book bought on bought.id = l.book_id order by bought.year`,
  );
  expect(found).toEqual([
    { year: 2019, bought: 2018, quantity: 2, isPlaced: true },
    { year: 2019, bought: 2019, quantity: 1, isPlaced: true },
  ]);
});

it("has a cash box that was counted: to the yen in the plain council, small change short in the troubled one", async () => {
  const counts = await rows(
    "select n.counted - n.booked as off, n.booked > 0 as held, n.words <> '' as explained from ledger.cash_count n join ledger.book b on b.id = n.book_id where b.year = 2019 order by b.id",
  );
  expect(counts).toEqual([
    { off: 0, held: true, explained: false },
    { off: -460, held: true, explained: true },
  ]);
});
