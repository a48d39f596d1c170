import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { PersonId, ProgrammeId } from "../../src/kernel/ids.ts";
import { listRecords } from "../../src/modules/centre/support/index.ts";
import { verifySigned } from "../../src/modules/community/disclosure/index.ts";
import { verifyBooks } from "../../src/modules/community/ledger/index.ts";
import { verifyChain } from "../../src/platform/audit/index.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { fieldsOf } from "../../src/web/records/form/entered.ts";
import { routes } from "../../src/web/routes.ts";
import { enteredRecord } from "../support/build/index.ts";
import { asPerson, asSystem, type TestDatabase } from "../support/database.ts";
import { everyPage } from "../support/every-page.ts";
import {
  type Columns,
  filledRelease,
  literalsOf,
  migrations,
  releases,
  rowsFile,
  tablesOf,
} from "../support/released-database.ts";
import { visitor } from "../support/visitor.ts";

const p = "tsurumi-2019";

const chainOf = async (db: TestDatabase) => {
  const owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
  try {
    return await verifyChain(owner);
  } finally {
    await owner.end();
  }
};

it("every released state has its rows, and its last migration is still here", () => {
  for (const release of releases) {
    expect(existsSync(rowsFile(release)), rowsFile(release)).toBe(true);
    expect(existsSync(join(migrations, release.last)), release.last).toBe(true);
  }
});

describe.each(releases)("a database of $version with a month's work in it", (release) => {
  let db: TestDatabase;
  let before: { readonly table: Columns; readonly rows: readonly string[] }[];
  let chain: Awaited<ReturnType<typeof chainOf>>;
  let applied: readonly string[];
  const person = async (post: string): Promise<PersonId> =>
    (
      await db.owner.query(
        "select a.person_id as id from people.appointment a join programme.post p on p.id = a.post_id where p.code = $1",
        [post],
      )
    ).rows[0].id;

  beforeAll(async () => {
    db = await filledRelease(release);
    before = [];
    for (const table of await tablesOf(db)) before.push({ table, rows: await literalsOf(db, table) });
    chain = await chainOf(db);
    applied = await migrate(db.ownerUrl, migrations, inject("appPassword"));
  });
  afterAll(() => db.drop());

  it("held something of everything, and a whole chain, before it was upgraded", () => {
    const filled = before.filter(({ rows }) => rows.length > 0).map(({ table }) => table.table);
    for (const table of [
      ...["programme.programme", "programme.area", "people.person", "people.appointment", "councils.council"],
      ...["support.record", "support.review", "support.draft", "support.attachment"],
      ...["reports.report", "reports.submission", "identity.account", "audit.event"],
    ])
      expect(filled).toContain(table);
    expect(chain.broken).toBeNull();
    expect(chain.count).toBeGreaterThan(50);
  });

  it("gets every migration that came later, once", async () => {
    const later = readdirSync(migrations).filter((name) => name.endsWith(".sql") && name > release.last);
    expect(applied).toEqual(later.sort());
    expect(await migrate(db.ownerUrl, migrations, inject("appPassword"))).toEqual([]);
  });

  it("still has every row, with every value that it had", async () => {
    for (const { table, rows } of before) {
      const now = await literalsOf(db, table);
      // The log only grows; what an upgrade may add to it stands below.
      expect(table.table === "audit.event" ? now.slice(0, rows.length) : now, table.table).toEqual(rows);
    }
  });

  it("still proves its audit log, up to the same hash", async () => {
    const now = await chainOf(db);
    const { rows: kept } = await db.owner.query(
      "select encode(hash, 'hex') as head from audit.event where id = $1",
      [chain.count],
    );
    expect([now.broken, kept]).toEqual([null, [{ head: chain.head }]]);
    // An upgrade adds nothing but what it found where nobody had watched yet.
    const { rows: added } = await db.owner.query("select distinct action from audit.event where id > $1", [
      chain.count,
    ]);
    expect(added.filter(({ action }) => action !== "found")).toEqual([]);
    const { rows } = await db.owner.query(
      "select w.watched::text as table, u.* from audit.watched() w, audit.unlike(w.watched) u",
    );
    expect(rows).toEqual([]);
  });

  it("still proves every book, and what was signed and published of it", async () => {
    const owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    const books = before.find(({ table }) => table.table === "ledger.book")?.rows.length ?? 0;
    const signatures = before.find(({ table }) => table.table === "disclosure.signature")?.rows.length ?? 0;
    expect(await verifyBooks(owner)).toMatchObject({ books, broken: [] });
    expect(await verifySigned(owner)).toEqual({ signatures, broken: [] });
    await owner.end();
  });

  it("lists its records and finds their words through the product", async () => {
    const [worker, { rows }] = [
      await person("support-worker"),
      await db.owner.query("select id from programme.programme"),
    ];
    const programme = rows[0].id as ProgrammeId;
    const states = await asPerson(db, worker, p, async (ctx) => [
      (await listRecords(ctx, programme, {})).rows.map(({ day, state }) => `${day} ${state}`),
      (await listRecords(ctx, programme, { text: "名簿" })).rows.map(({ done }) => done),
    ]);
    expect(states).toEqual([
      ["2019-07-02 submitted", "2019-06-10 returned", "2019-06-03 approved"],
      ["名簿の作り方を伝えた。𠮷田会長と話した。"],
    ]);
    const chair = await person("chair");
    const none = await asPerson(db, chair, p, (ctx) => listRecords(ctx, programme, {}));
    expect(none.rows).toEqual([]);
  });

  it("shows its pages: the submitted report with its digest, the board, the people, a draft", async () => {
    const app = everyPage(db);
    const officer = await visitor(db, app, await person("ward-officer"));
    const { sha256 } = (await db.owner.query("select sha256 from reports.submission")).rows[0];
    const report = await officer.get(routes.report(p, "2019-06", "tsurumi-centre"));
    expect([report.status, report.html.includes(sha256)]).toEqual([200, true]);
    for (const page of [
      routes.board(p),
      routes.councils(p),
      routes.people(p),
      routes.areas(p),
      routes.audit(p),
    ])
      expect((await officer.get(page)).status, page).toBe(200);
    const worker = await visitor(db, app, await person("support-worker"));
    expect((await worker.get(routes.newRecord(p))).html).toContain("書きかけ");
  });

  it("is worked on as before: a record is written, numbered after the others and chained to the old log", async () => {
    const app = everyPage(db);
    const worker = await visitor(db, app, await person("support-worker"));
    const council = (await db.owner.query("select id from councils.council")).rows[0].id;
    const given = { councils: [String(council)], day: "2019-07-03", done: "新しい版で書いた。" };
    const entered = await asSystem(db, (ctx) => enteredRecord(ctx, given), p);
    const fields = fieldsOf(entered).map(([name, value]): [string, string] => [name, value]);
    const sent = await worker.post(routes.newRecord(p), [...fields, ["key", randomUUID()]]);
    expect(sent.status).toBe(303);
    const known = before.find(({ table }) => table.table === "support.record")?.rows.length ?? 0;
    expect((await db.owner.query("select max(id)::int as id from support.record")).rows[0].id).toBe(
      known + 1,
    );
    const now = await chainOf(db);
    expect(now.broken).toBeNull();
    expect(now.count).toBeGreaterThan(chain.count);
  });
});
