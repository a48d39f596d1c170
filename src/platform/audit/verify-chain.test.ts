import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asSystem, type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { verifyChain } from "./verify-chain.ts";

let db: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  db = await testDatabase();
  owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
  for (let n = 1; n <= 20; n++) {
    await asSystem(db, (ctx) => sql`select app.note('tried', 'test', ${String(n)})`.execute(ctx.db));
  }
});
afterAll(async () => {
  await owner.end();
  await db.drop();
});

/** Changes the log as nobody but the owner of the database could, and puts it back. */
const tampered = async (change: string, undo: string): Promise<Awaited<ReturnType<typeof verifyChain>>> => {
  await owner.query("alter table audit.event disable trigger user");
  await owner.query(change);
  const checked = await verifyChain(owner);
  await owner.query(undo);
  await owner.query("alter table audit.event enable trigger user");
  return checked;
};

describe("the audit chain", () => {
  it("holds as long as nobody touches it", async () => {
    expect(await verifyChain(owner)).toMatchObject({ count: 20, broken: null });
  });

  it("names the event whose content was changed", async () => {
    const found = await tampered(
      "update audit.event set action = 'never happened' where id = 7",
      "update audit.event set action = 'tried' where id = 7",
    );
    expect(found.broken).toEqual({ id: 7, reason: "hash" });
  });

  it("names the place where an event was taken out", async () => {
    const found = await tampered(
      "create temporary table kept as select * from audit.event where id = 12; delete from audit.event where id = 12",
      "insert into audit.event select * from kept; drop table kept",
    );
    expect(found.broken).toEqual({ id: 13, reason: "gap" });
  });

  it("notices an event that was rewritten together with its own hash", async () => {
    const found = await tampered(
      "create temporary table kept as select * from audit.event where id = 5; update audit.event e set action = 'forged' where id = 5; update audit.event e set hash = audit.digest(e) where id = 5",
      "update audit.event e set action = k.action, hash = k.hash from kept k where e.id = 5; drop table kept",
    );
    expect(found.broken).toEqual({ id: 6, reason: "previous" });
  });

  it("can't be changed by the application", async () => {
    await expect(asSystem(db, (ctx) => sql`delete from audit.event`.execute(ctx.db))).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      asSystem(db, (ctx) =>
        sql`insert into audit.event (id, at, actor, action, subject, subject_id, previous, hash) values (99, now(), '', '', '', '', '', '')`.execute(
          ctx.db,
        ),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it("stays gapless and in order when many write at once", async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        asSystem(db, (ctx) => sql`select app.note('at once', 'test', ${String(n)})`.execute(ctx.db)),
      ),
    );
    expect(await verifyChain(owner)).toMatchObject({ count: 60, broken: null });
  });
});
