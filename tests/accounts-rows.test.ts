import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withdraw } from "./support/accounts/audits.ts";
import { photographNext } from "./support/accounts/books.ts";
import { type Post, postOf } from "./support/accounts/posts.ts";
import { type Cells, type Doing, readCatalog, silenceTriggers, triesRow } from "./support/accounts/rows.ts";
import { stages } from "./support/accounts/stages.ts";
import {
  type AccountsWorld,
  type Actor,
  accountsWorld,
  actors,
  type Side,
} from "./support/accounts/world.ts";

/**
 * What the second wall lets through for whom: docs/powers.md and the tables in the READMEs of the modules, by hand. Shares
 * no line with the policies.
 */
const treasurer: readonly Post[] = ["treasurer"];
const second: readonly Post[] = ["chair", "vice-chair"];
const officers: readonly Post[] = ["treasurer", "chair", "vice-chair"];
const council: readonly Post[] = ["treasurer", "chair"];
const auditor: readonly Post[] = ["auditor"];
const chair: readonly Post[] = ["chair"];
const ward: readonly Post[] = ["ward officer"];

type Row = Cells & { readonly [doing in Doing]?: readonly Post[] } & {
  /** Actors who hold the post and yet may not. */
  readonly but?: readonly Actor[];
};

const table: readonly Row[] = [
  // Whoever closes a year begins the next one, with its chart.
  { table: "ledger.book", by: "opened_by", add: officers },
  { table: "ledger.account", add: officers, change: officers },
  { table: "ledger.fund", add: officers, change: officers },
  { table: "ledger.project", add: officers, change: officers },
  // The second person returns and posts what the first has written.
  { table: "ledger.slip", by: "entered_by", add: treasurer, change: officers },
  { table: "ledger.part", add: treasurer, remove: treasurer },
  { table: "ledger.picture", add: treasurer, change: treasurer, remove: treasurer },
  { table: "ledger.inbox", by: "added_by", add: treasurer, remove: treasurer },
  { table: "ledger.entry", by: "approved_by", add: second },
  { table: "ledger.line", add: second },
  { table: "ledger.total" },
  { table: "ledger.book_event", where: "kind = 'begun'", by: "person_id", add: officers },
  { table: "ledger.book_event", where: "kind = 'closing'", by: "person_id", add: treasurer },
  { table: "ledger.book_event", where: "kind = 'closed'", by: "person_id", add: second },
  { table: "ledger.cash_count", by: "person_id", add: treasurer },
  { table: "ledger.older_thing", by: "person_id", add: treasurer },
  { table: "ledger.thing_note", by: "person_id", add: treasurer },
  { table: "ledger.statement_import", by: "person_id", add: treasurer },
  { table: "ledger.bank_line", add: treasurer, change: treasurer },
  { table: "ledger.takeover", by: "person_id", add: treasurer },
  { table: "ledger.takeover_slip", add: treasurer },
  // Approving a correction mends what was worth a second look.
  { table: "ledger.warning", add: officers, change: officers },
  {
    table: "ledger.budget",
    where: "state = 'draft'",
    by: "written_by",
    set: "written_by = :me",
    add: treasurer,
    change: treasurer,
  },
  {
    table: "ledger.budget",
    where: "state = 'draft' and written_by is not null",
    set: "state = 'decided', decided_on = '2020-03-01', meeting = '総会', decided_by = :me",
    by: "written_by",
    add: treasurer,
    change: second,
  },
  // Whoever changes a line stands as the writer of the budget first; that is the treasurer here.
  { table: "ledger.budget_line", add: treasurer, remove: treasurer, but: ["deputy"] },
  { table: "disclosure.paper", by: "drawn_by", add: auditor, change: auditor },
  { table: "disclosure.voucher", by: "seen_by", set: "seen_by = :me", add: auditor, change: auditor },
  { table: "disclosure.certificate", by: "person_id", set: "person_id = :me", add: auditor, change: auditor },
  // The treasurer answers, the auditor concludes.
  {
    table: "disclosure.finding",
    by: "raised_by",
    set: "state = 'answered', answer = 'はい', answered_by = :me",
    add: auditor,
    change: treasurer,
  },
  { table: "disclosure.finding", by: "raised_by", set: "concluded_by = :me", add: auditor, change: auditor },
  { table: "disclosure.signature", by: "person_id", add: auditor },
  {
    table: "disclosure.publication",
    by: "published_by",
    set: "withdrawn_by = :me",
    add: chair,
    change: chair,
  },
  { table: "disclosure.snapshot", add: chair },
  {
    table: "disclosure.release",
    by: "released_by",
    set: "taken_back_by = :me",
    add: council,
    change: council,
  },
  { table: "subsidy.claim", by: "begun_by", add: council, change: council },
  { table: "subsidy.plan", add: council, remove: council },
  { table: "subsidy.budget", add: council, remove: council },
  { table: "subsidy.performance", add: council, remove: council },
  { table: "subsidy.event", where: "kind = 'submitted'", by: "person_id", add: council },
  { table: "subsidy.event", where: "kind = 'changing'", by: "person_id", add: council },
  { table: "subsidy.event", where: "kind = 'decided'", by: "person_id", add: ward },
  { table: "subsidy.event", where: "kind = 'paid'", by: "person_id", add: ward },
  { table: "subsidy.event", where: "kind = 'fixed'", by: "person_id", add: ward },
  { table: "subsidy.event", where: "kind = 'requested'", by: "person_id", add: council },
  { table: "subsidy.event", where: "kind = 'demanded'", by: "person_id", add: ward },
  { table: "subsidy.kept", add: council },
];
const isExpected = (row: Row, doing: Doing, actor: Actor, { area }: Side): boolean =>
  row[doing]?.some((post) => post === postOf(actor, area)) === true && !row.but?.includes(actor);
const doings = ["add", "change", "remove"] as const;

let world: AccountsWorld;
let catalog: Awaited<ReturnType<typeof readCatalog>>;

/** One council's accounts stay public, those of the other were withdrawn. */
beforeAll(async () => {
  world = await accountsWorld();
  for (const side of world.sides) {
    for (const stage of stages) await stage.reach(world, side);
    await photographNext(world, side);
    if (side.area === "beside") await withdraw(side);
  }
  catalog = await readCatalog(world);
  await silenceTriggers(world, catalog.keys());
}, 120_000);
afterAll(() => world.close());

const has = (name: string, side: Side): Promise<number> =>
  side.num(`select count(*) from ${name} where area_id = ${side.areaId} and $1::int > 0`);
const business = () => [...catalog.keys()].filter((name) => name !== "packs.pack");

describe("the tables of the accounts", () => {
  it("stand all in the table of this test, and hold rows of both councils", async () => {
    expect([...new Set(table.map((one) => one.table))].sort()).toEqual(business().sort());
    for (const side of world.sides)
      for (const { table: name, where } of table)
        expect(await has(`(select * from ${name} where ${where ?? "true"}) t`, side), name).toBeGreaterThan(
          0,
        );
  });

  it("are read whole by those who hold a post there, and by nobody else but for what was published", async () => {
    const wrong: string[] = [];
    for (const side of world.sides)
      for (const actor of actors)
        for (const name of business()) {
          const isOpen =
            name === "disclosure.publication" ||
            (side.area === "own" && ["disclosure.snapshot", "disclosure.release"].includes(name));
          const should = isOpen || postOf(actor, side.area) ? await has(name, side) : 0;
          const seen = await world.as(
            actor,
            async ({ db }) =>
              (
                await sql<{
                  n: number;
                }>`select count(*)::int as n from ${sql.table(name)} where area_id = ${side.areaId}`.execute(
                  db,
                )
              ).rows[0]?.n,
          );
          if (seen !== should) wrong.push(`${actor} sees ${seen} of ${should} rows of ${name}, ${side.area}`);
        }
    expect(wrong).toEqual([]);
  });

  for (const doing of doings)
    it(`let ${doing} through for those of the table, and for nobody else`, async () => {
      const wrong: string[] = [];
      for (const side of world.sides)
        for (const cells of table)
          for (const actor of actors) {
            const should = isExpected(cells, doing, actor, side);
            const may = await triesRow(world, catalog, { actor, side, cells, doing });
            if (may !== should)
              wrong.push(`${actor}, ${side.area}: ${doing} ${cells.table} ${cells.where ?? ""} ${may}`);
          }
      expect(wrong).toEqual([]);
    }, 120_000);

  it("take nothing in somebody else's name", async () => {
    const other = world.personOf("secretary") ?? 0;
    const wrong: string[] = [];
    let tried = 0;
    for (const side of world.sides)
      for (const cells of table)
        for (const doing of ["add", "change"] as const)
          for (const actor of actors) {
            if (!(doing === "add" ? cells.by : cells.set?.includes(":me"))) continue;
            if (!isExpected(cells, doing, actor, side)) continue;
            tried += 1;
            if (await triesRow(world, catalog, { actor, side, cells, doing, name: other }))
              wrong.push(`${actor}, ${side.area}: ${doing} ${cells.table} ${cells.where ?? ""}`);
          }
    expect(tried).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});

describe("the rule packs", () => {
  it("are read by everybody who is signed in, and added by the operator alone", async () => {
    for (const actor of actors) {
      const seen = await world.as(
        actor,
        async ({ db }) => (await db.selectFrom("packs.pack").select("id").execute()).length,
      );
      expect(seen, actor).toBe(actor === "public" ? 0 : 1);
      const add = world.as(actor, ({ db }) =>
        sql`insert into packs.pack (code, version, content, sha256)
            select 'more', 1, '{"code": "more", "version": 1}', repeat('0', 64)`.execute(db),
      );
      await expect(add, actor).rejects.toThrow(/row-level security/);
    }
  });
});
