import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runAs, type Who } from "../src/platform/database/run-as.ts";
import { buildAppointment, buildProgramme, setToday } from "./support/build/index.ts";
import { asPerson, asSystem, type TestDatabase, testDatabase } from "./support/database.ts";
import { demoDatabase } from "./support/demo-world.ts";
import { fillTables } from "./support/fill-tables.ts";

/** The demonstration, filled up until every table has rows: what an empty table hides proves nothing. */
let full: TestDatabase;
let tables: { name: string; secured: boolean }[];

beforeAll(async () => {
  full = await demoDatabase();
  await fillTables(full);
  const { rows } = await full.owner.query(
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public')
        and n.nspname not like 'pg\\_%' and n.nspname <> 'pgboss' order by 1`,
  );
  tables = rows;
}, 180_000);
afterAll(() => full.drop());

const has = async (rows: string): Promise<number> =>
  (await full.owner.query(`select count(*)::int as n from ${rows}`)).rows[0].n;

/** How many rows a table gives on a connection of the application; null when it may not even ask. */
const countOf = async (ask: (text: string) => Promise<number>, table: string): Promise<number | null> => {
  try {
    return await ask(`select count(*)::int as n from ${table}`);
  } catch (error) {
    if (error instanceof Error && /permission denied/.test(error.message)) return null;
    throw error;
  }
};

describe("row security", () => {
  it("stands on every table but those that say what is installed", () => {
    expect(tables.filter(({ secured }) => !secured).map(({ name }) => name)).toEqual([
      "app.installation",
      "app.migration",
    ]);
  });

  it("has something to hide in every table", async () => {
    const empty: string[] = [];
    for (const { name } of tables) if ((await has(name)) === 0) empty.push(name);
    expect(empty).toEqual([]);
  });

  it("gives nothing to a connection on which nobody was set", async () => {
    for (const { name } of tables.filter(({ secured }) => secured)) {
      const seen = await countOf(async (text) => (await full.database.pool.query(text)).rows[0].n, name);
      expect(seen ?? 0, name).toBe(0);
    }
  });

  it("gives nothing to the public but what was published and stands", async () => {
    const stands = "disclosure.publication p where p.withdrawn_at is null";
    const open = new Map([
      ["disclosure.publication", await has("disclosure.publication")],
      [
        "disclosure.snapshot",
        await has(`disclosure.snapshot s where s.publication_id in (select p.id from ${stands})`),
      ],
      [
        "disclosure.release",
        await has(
          `disclosure.release r where r.taken_back_at is null and r.book_id in (select p.book_id from ${stands})`,
        ),
      ],
    ]);
    for (const [name, many] of open) expect(many, name).toBeGreaterThan(0);
    for (const { name } of tables.filter(({ secured }) => secured)) {
      const ask = (text: string) =>
        runAs(
          full.database,
          { who: { kind: "public" }, mode: "read", origin: "test" },
          async ({ db: k }) => (await sql.raw<{ n: number }>(text).execute(k)).rows[0]?.n ?? 0,
        );
      expect((await countOf(ask, name)) ?? 0, name).toBe(open.get(name) ?? 0);
    }
  });

  it("tells the hash of a file to those who are signed in, and lets nobody else keep one", async () => {
    const keep = (who: Who) =>
      runAs(full.database, { who, mode: "write", origin: "test" }, ({ db: k }) =>
        sql`insert into files.file (sha256, media_type, size) values (${randomBytes(32).toString("hex")}, 'image/png', 1)`.execute(
          k,
        ),
      );
    const { rows } = await full.owner.query("select min(id) as id from people.person");
    const person = { kind: "person", id: rows[0].id } as const;
    const seen = await runAs(full.database, { who: person, mode: "read", origin: "test" }, ({ db: k }) =>
      k.selectFrom("files.file").select("sha256").execute(),
    );
    expect(seen.length).toBe(await has("files.file"));
    await expect(keep(person)).resolves.toBeDefined();
    await expect(keep({ kind: "public" })).rejects.toThrow(/row-level security/);
  });

  it("keeps from everybody who made something public or took it back", async () => {
    const who = ["published_by", "withdrawn_by", "released_by", "taken_back_by"];
    const { rows } = await full.owner.query(
      `select table_name as "table", column_name as "column",
              has_column_privilege('machisen_app', 'disclosure.' || table_name, column_name, 'select') as readable
         from information_schema.columns where table_schema = 'disclosure' and column_name = any($1) order by 1, 2`,
      [who],
    );
    expect(rows.map(({ column }) => column).sort()).toEqual([...who].sort());
    expect(rows.filter(({ readable }) => readable)).toEqual([]);
  });

  it("can't be stepped around by the application's role", async () => {
    const { rows } = await full.owner.query(
      "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'machisen_app'",
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    ]);
    const owned = await full.owner.query(
      "select relname from pg_class where relowner = (select oid from pg_roles where rolname = 'machisen_app')",
    );
    expect(owned.rows).toEqual([]);
  });
});

describe("nobody widens their own reach", () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await asSystem(db, (ctx) => buildProgramme(ctx));
    await setToday(db, "2019-06-14");
  });
  afterAll(() => db.drop());

  const ids = async () =>
    asSystem(db, async (ctx) => ({
      manager: await buildAppointment(ctx, { post: "operations-manager" }),
      officer: await buildAppointment(ctx, { post: "ward-officer" }),
      worker: await buildAppointment(ctx),
      posts: new Map(
        (await ctx.db.selectFrom("programme.post").select(["id", "code"]).execute()).map((row) => [
          row.code,
          row.id,
        ]),
      ),
      programme: (await ctx.db.selectFrom("programme.programme").select("id").executeTakeFirstOrThrow()).id,
    }));

  it("a contractor can't put anybody on a post of the client, not even in SQL", async () => {
    const { manager, worker, posts, programme } = await ids();
    const row = {
      programme_id: programme,
      person_id: worker.person as number,
      post_id: posts.get("ward-officer") ?? 0,
      starts: "2019-06-01",
    };
    await expect(
      asPerson(db, manager.person, "tsurumi-2019", ({ db: k }) =>
        k.insertInto("people.appointment").values(row).execute(),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it("nobody appoints themselves, and a worker appoints nobody", async () => {
    const { manager, worker, posts, programme } = await ids();
    const own = {
      programme_id: programme,
      person_id: manager.person as number,
      post_id: posts.get("advisor") ?? 0,
      centre_id: manager.centre,
      starts: "2019-06-01",
    };
    const insert = (who: typeof manager.person, row: typeof own) =>
      asPerson(db, who, "tsurumi-2019", ({ db: k }) =>
        k.insertInto("people.appointment").values(row).execute(),
      );
    await expect(insert(manager.person, own)).rejects.toThrow(/row-level security/);
    await expect(insert(worker.person, own)).rejects.toThrow(/row-level security/);
    await expect(insert(manager.person, { ...own, person_id: worker.person })).resolves.toBeDefined();
  });

  it("of an appointment only the end can change", async () => {
    const { officer, worker, posts } = await ids();
    const change = (set: Record<string, unknown>) =>
      asPerson(db, officer.person, "tsurumi-2019", ({ db: k }) =>
        k.updateTable("people.appointment").set(set).where("id", "=", worker.id).executeTakeFirst(),
      );
    await expect(change({ post_id: posts.get("operations-manager") })).rejects.toThrow(/permission denied/);
    expect((await change({ ends: "2019-12-31" })).numUpdatedRows).toBe(1n);
  });
});
