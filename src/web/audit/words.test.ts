import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { hasFieldWord } from "./field-words.ts";
import { subjectKeys } from "./text.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

/** Tables under audit with their columns, as the database has them. */
const watched = async (): Promise<readonly { subject: string; columns: string[] }[]> =>
  (
    await db.owner.query(
      `select n.nspname || '.' || c.relname as subject, array_agg(a.attname::text order by a.attname) as columns
         from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where t.tgfoid = 'audit.on_change'::regproc group by 1 order by 1`,
    )
  ).rows;

it("says of every watched table and column what it is, in the reader's words", async () => {
  const tables = await watched();
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.map(({ subject }) => subject).filter((subject) => !subjectKeys.includes(subject))).toEqual(
    [],
  );
  const columns = [...new Set(tables.flatMap((table) => table.columns))];
  expect(columns.filter((column) => !hasFieldWord(column))).toEqual([]);
});
