import { afterAll, beforeAll, expect, it } from "vitest";
import { type LedgerWorld, ledgerWorld } from "../support/ledger-world.ts";

let world: LedgerWorld;
beforeAll(async () => {
  world = await ledgerWorld();
  await world.begin();
});
afterAll(() => world.close());

it("answers whatever the planner thinks of doing with several processes, in every table under row security", async () => {
  const { rows } = await world.db.owner.query(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and c.relrowsecurity and has_table_privilege('machisen_app', c.oid, 'select') order by 1`,
  );
  expect(rows.length).toBeGreaterThan(60);
  const client = await world.db.database.pool.connect();
  const failed: string[] = [];
  try {
    for (const { name } of rows) {
      await client.query("begin read only");
      try {
        await client.query("select app.enter_as('person', $1, $2, 'test')", [
          world.people.treasurer,
          world.code,
        ]);
        await client.query(
          `select set_config(name, 'on', true) from pg_settings where name in ('debug_parallel_query', 'force_parallel_mode')`,
        );
        await client.query(`select count(*) from ${name}`);
      } catch (error) {
        failed.push(`${name}: ${(error as Error).message}`);
      }
      await client.query("rollback");
    }
  } finally {
    client.release();
  }
  expect(failed).toEqual([]);
});
