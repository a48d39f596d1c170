import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { verifySigned } from "../../src/modules/community/disclosure/index.ts";
import { verifyBooks } from "../../src/modules/community/ledger/index.ts";
import { verifyRows } from "../../src/platform/audit/index.ts";
import { createFileStore, verifyFiles } from "../../src/platform/files/index.ts";
import type { TestDatabase } from "../support/database.ts";
import { demoDatabase } from "../support/demo-world.ts";

let db: TestDatabase;
let owner: pg.Client;
let book: number;
let last: number;

beforeAll(async () => {
  db = await demoDatabase();
  owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query(
    "select b.id, b.entries from ledger.book b join disclosure.publication p on p.book_id = b.id",
  );
  book = rows[0].id;
  last = rows[0].entries;
}, 120_000);
afterAll(async () => {
  await owner.end();
  await db.drop();
});

/** As the superuser with every trigger off; undone after each test. */
beforeEach(() => owner.query("begin; set local session_replication_role = replica"));
afterEach(() => owner.query("rollback"));

/** Links the book anew from an entry on, as only somebody would who knows how it is done. */
const relink = async (from: number) => {
  for (let no = from; no <= last; no++)
    await owner.query(
      `update ledger.entry e set sealed = ledger.seal(e), hash = ledger.link((select q from (select r.id, r.book_id, r.area_id, r.no, r.slip_id, r.kind,
           r.day, r.voucher, r.reverses, r.amount, r.party, r.what, r.papers, r.salt, r.entered_by, r.approved_by, r.posted_at, ledger.seal(r) as sealed,
           r.hash from ledger.entry r where r.id = e.id) s cross join lateral (select (s.*)::ledger.entry as q) t),
         coalesce((select p.hash from ledger.entry p where p.book_id = e.book_id and p.no = e.no - 1),
                  (select ledger.root(b.council_id, b.year) from ledger.book b where b.id = e.book_id)))
        where e.book_id = $1 and e.no = $2`,
      [book, no],
    );
  await owner.query(
    "update ledger.book b set head = (select e.hash from ledger.entry e where e.book_id = b.id order by e.no desc limit 1) where b.id = $1",
    [book],
  );
};

const broken = async () => {
  const { rows } = await owner.query("select no, reason from ledger.first_broken(array[$1::int])", [book]);
  return { links: rows, all: (await verifyBooks(owner)).broken.map(({ no, reason }) => ({ no, reason })) };
};

it("nothing is named where nobody forced anything", async () => {
  expect((await broken()).all).toEqual([]);
  expect(await verifySigned(owner)).toMatchObject({ broken: [] });
  expect((await verifyRows(owner)).unlike).toEqual([]);
  const { count, broken: files } = await verifyFiles(
    owner,
    createFileStore(join(inject("demoFolder"), "files")),
  );
  expect([count > 0, files]).toEqual([true, []]);
});

describe("a book whose own links hold again after it was falsified", () => {
  it("is named with the first entry that the log tells otherwise", async () => {
    const { rows } = await owner.query(
      "select id, slip_id, no from ledger.entry where book_id = $1 and kind = 'out' and amount > 100 order by no limit 1",
      [book],
    );
    const [{ id, slip_id, no }] = rows;
    await owner.query("update ledger.entry set amount = amount - 100 where id = $1", [id]);
    await owner.query("update ledger.line set amount = amount - 100 * sign(amount) where entry_id = $1", [
      id,
    ]);
    await owner.query("update ledger.slip set amount = amount - 100 where id = $1", [slip_id]);
    await owner.query("update ledger.part set amount = amount - 100 where slip_id = $1", [slip_id]);
    await owner.query("delete from ledger.total where book_id = $1", [book]);
    await owner.query(
      `insert into ledger.total select book_id, area_id, date_trunc('month', day), account_id, fund_id, project_id,
              coalesce(sum(amount) filter (where amount > 0), 0), coalesce(-sum(amount) filter (where amount < 0), 0)
         from ledger.line where book_id = $1 group by 1, 2, 3, 4, 5, 6`,
      [book],
    );
    await relink(no);
    expect(await broken()).toEqual({ links: [], all: [{ no, reason: "log" }] });
    // It isn't the book that was signed, either.
    expect((await verifySigned(owner)).broken.map(({ reason }) => reason)).toEqual(["signed"]);
  });

  it("is named with the entry that was cut off its end", async () => {
    const { rows } = await owner.query(
      "select id, slip_id from ledger.entry where book_id = $1 and no = $2",
      [book, last],
    );
    const [{ id, slip_id }] = rows;
    await owner.query(
      `update ledger.total t set debit = t.debit - greatest(l.amount, 0), credit = t.credit - greatest(-l.amount, 0) from ledger.line l
        where l.entry_id = $1 and t.book_id = l.book_id and t.month = date_trunc('month', l.day) and t.account_id = l.account_id
          and t.fund_id = l.fund_id and t.project_id is not distinct from l.project_id`,
      [id],
    );
    await owner.query("delete from ledger.line where entry_id = $1", [id]);
    await owner.query("delete from ledger.entry where id = $1", [id]);
    await owner.query("update ledger.slip set state = 'withdrawn', words = 'x' where id = $1", [slip_id]);
    await owner.query(
      "update ledger.book b set entries = entries - 1, head = (select e.hash from ledger.entry e where e.book_id = b.id order by e.no desc limit 1) where b.id = $1",
      [book],
    );
    expect(await broken()).toEqual({ links: [], all: [{ no: last, reason: "gone" }] });
  });

  it("is named where a slip counts as posted without an entry, and where lines have none", async () => {
    await owner.query(
      "update ledger.slip set state = 'posted' where id = (select max(id) from ledger.slip where state = 'waiting')",
    );
    expect((await broken()).all.map(({ reason }) => reason)).toEqual(["unposted"]);
    await owner.query(
      "insert into ledger.line select 999999, position, book_id, area_id, day, account_id, fund_id, project_id, amount, note from ledger.line where book_id = $1 limit 1",
      [book],
    );
    const found = await owner.query("select reason from ledger.unlike_log(array[$1::int])", [book]);
    expect(found.rows).toEqual([{ reason: "stray" }]);
  });
});

describe("rows that were forced behind the log", () => {
  it.each([
    ["ledger.book", "changed", "update ledger.book set state = 'open', closing_by = null where id = $1"],
    [
      "ledger.account",
      "changed",
      "update ledger.account set kind = 'income' where book_id = $1 and code = 'food'",
    ],
    [
      "ledger.account",
      "changed",
      "update ledger.account set name = 'x' where book_id = $1 and code = 'food'",
    ],
    ["ledger.fund", "changed", "update ledger.fund set name = 'x' where book_id = $1 and code = 'activity'"],
    [
      "ledger.cash_count",
      "changed",
      "update ledger.cash_count set counted = counted + 1, words = 'x' where $1::int > 0",
    ],
    ["ledger.book_event", "gone", "delete from ledger.book_event where book_id = $1 and kind = 'closed'"],
    ["ledger.entry", "changed", "update ledger.entry set day = day - 1 where book_id = $1 and no = 3"],
    [
      "disclosure.signature",
      "changed",
      "update disclosure.signature set words = '別の言葉' where book_id = $1",
    ],
    ["disclosure.signature", "gone", "delete from disclosure.signature where book_id = $1"],
    [
      "disclosure.publication",
      "changed",
      "update disclosure.publication set sha256 = repeat('0', 64) where book_id = $1",
    ],
    [
      "disclosure.finding",
      "unlogged",
      `insert into disclosure.finding (paper_id, area_id, words, submission_key)
       select id, area_id, 'x', gen_random_uuid() from disclosure.paper where book_id = $1`,
    ],
  ])("are named: %s %s (%#)", async (table, reason, text) => {
    expect((await owner.query(text, [book])).rowCount).toBeGreaterThan(0);
    const found = await owner.query("select reason from audit.unlike($1::regclass)", [table]);
    expect(new Set(found.rows.map((row) => row.reason))).toEqual(new Set([reason]));
  });

  it("are the same whatever time zone the session has", async () => {
    await owner.query("set local timezone = 'America/New_York'");
    const { rows } = await owner.query(
      "select count(*)::int as n from audit.watched() w, audit.unlike(w.watched) u",
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

describe("an audit or publication that was forced", () => {
  const paper = "(select id from disclosure.paper where book_id = $1)";
  it.each([
    ["paper", `update disclosure.paper set report = 'x' where book_id = $1`],
    ["paper", `update disclosure.voucher set remark = 'x' where paper_id = ${paper}`],
    ["paper", `delete from disclosure.finding where paper_id = ${paper}`],
    [
      "paper",
      `update disclosure.certificate set amount = amount + 1, remark = 'x' where paper_id = ${paper}`,
    ],
    ["signed", `update disclosure.signature set head = sha256('x') where book_id = $1`],
    [
      "snapshot",
      `update disclosure.snapshot set body = replace(body, '承認', '否決') where publication_id = (select id from disclosure.publication where book_id = $1)`,
    ],
    [
      "release",
      `update disclosure.release r set file_id = p.file_id, sha256 = f.sha256 from ledger.picture p join files.file f on f.id = p.file_id
        where p.id = r.picture_id and r.book_id = $1`,
    ],
  ])("is named: %s (%#)", async (reason, text) => {
    expect((await owner.query(text, [book])).rowCount).toBeGreaterThan(0);
    expect((await verifySigned(owner)).broken.map((one) => one.reason)).toEqual([reason]);
  });
});

it("a file whose content was exchanged is named, and given to nobody", async () => {
  const folder = mkdtempSync(join(tmpdir(), "machisen-forged-"));
  cpSync(join(inject("demoFolder"), "files"), folder, { recursive: true });
  const { rows } = await owner.query("select sha256 from disclosure.release where book_id = $1 limit 1", [
    book,
  ]);
  const [{ sha256 }] = rows;
  writeFileSync(join(folder, sha256.slice(0, 2), sha256), "another picture");
  const files = createFileStore(folder);
  expect((await verifyFiles(owner, files)).broken).toEqual([sha256]);
  expect(await files.read(sha256)).toBeNull();
  rmSync(folder, { recursive: true });
});
