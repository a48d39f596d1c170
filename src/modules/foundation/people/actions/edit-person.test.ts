import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type BuiltAppointment,
  buildAppointment,
  buildPerson,
  granted,
  setToday,
} from "../../../../../tests/support/build/index.ts";
import {
  asPerson,
  asSystem,
  type TestDatabase,
  testDatabase,
} from "../../../../../tests/support/database.ts";
import type { PersonId } from "../../../../kernel/ids.ts";
import { editPerson } from "../index.ts";

const code = "tsurumi-2019";
let db: TestDatabase;
let manager: BuiltAppointment;
let officer: BuiltAppointment;
let worker: BuiltAppointment;
const input = { name: "直した 名前", kana: "", mail: "mended@example.test", phone: "", version: 1 };

beforeAll(async () => {
  db = await testDatabase();
  [manager, officer, worker] = await asSystem(
    db,
    async (ctx) =>
      [
        await buildAppointment(ctx, { post: "operations-manager" }),
        await buildAppointment(ctx, { post: "ward-officer" }),
        await buildAppointment(ctx),
      ] as const,
  );
  await setToday(db, "2019-06-14");
});
afterAll(() => db.drop());

const edit = (by: PersonId, whom: PersonId) => asPerson(db, by, code, (ctx) => editPerson(ctx, whom, input));

it("is refused to a worker, to a contractor who would change the client's people, and to strangers", async () => {
  expect(await edit(worker.person, manager.person)).toMatchObject({ error: { kind: "forbidden" } });
  expect(await edit(manager.person, officer.person)).toMatchObject({ error: { kind: "forbidden" } });
  const stranger = await asSystem(db, (ctx) => buildPerson(ctx, { name: "どこにもいない人" }));
  const answer = await edit(worker.person, stranger.id);
  expect(answer.ok).toBe(false);
});

it("can't be got past in SQL: the client's contact is the client's", async () => {
  const changed = await asPerson(db, manager.person, code, async ({ db: k }) => [
    (
      await sql`update people.contact set mail = 'x@example.test' where person_id = ${officer.person}`.execute(
        k,
      )
    ).numAffectedRows,
    (await sql`update people.person set name = 'x' where id = ${officer.person}`.execute(k)).numAffectedRows,
  ]);
  expect(changed.map(Number)).toEqual([0, 0]);
});

it("leaves the address with which somebody signs in", async () => {
  await db.owner.query(
    "insert into identity.account (person_id, mail, password) values ($1, 'way-in@example.test', 'x')",
    [worker.person],
  );
  granted(await edit(manager.person, worker.person));
  const { rows } = await db.owner.query(
    "select a.mail as account, c.mail as contact from identity.account a join people.contact c using (person_id) where person_id = $1",
    [worker.person],
  );
  expect(rows).toEqual([{ account: "way-in@example.test", contact: "mended@example.test" }]);
});

it("closes the link for a first password that went to the old address", async () => {
  const fresh = await asSystem(db, (ctx) => buildAppointment(ctx, { name: "はじめて 来る" }));
  const link = (person: PersonId, token: string) =>
    db.owner.query(
      "insert into identity.reset (digest, person_id, mail) values (sha256(convert_to($2, 'UTF8')), $1, 'old@example.test')",
      [person, token],
    );
  await link(fresh.person, "first");
  granted(await edit(officer.person, fresh.person));
  const open = async (token: string) =>
    (await db.owner.query("select identity.reset_is_open($1) as open", [token])).rows[0].open;
  expect(await open("first")).toBe(false);
});
