import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  buildAppointment,
  buildCouncil,
  enteredRecord,
  granted,
  setToday,
} from "../../../../../tests/support/build/index.ts";
import {
  asPerson,
  asSystem,
  type TestDatabase,
  testDatabase,
} from "../../../../../tests/support/database.ts";
import type { PersonId, RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import {
  type Entered,
  editRecord,
  handOver,
  listRecords,
  listReturned,
  recordSheet,
  reviewRecord,
  writeRecord,
} from "../index.ts";

const code = "tsurumi-2019";
let db: TestDatabase;
let base: Entered;
let people: Record<"leaver" | "successor" | "colleague" | "advisor", PersonId>;
let seat: Awaited<ReturnType<typeof buildAppointment>>;

beforeAll(async () => {
  db = await testDatabase();
  await asSystem(db, async (ctx) => {
    const council = await buildCouncil(ctx);
    seat = await buildAppointment(ctx, { name: "去る 人" });
    people = {
      leaver: seat.person,
      successor: (await buildAppointment(ctx, { name: "継ぐ 人" })).person,
      colleague: (await buildAppointment(ctx, { name: "同じ センター" })).person,
      advisor: (await buildAppointment(ctx, { post: "advisor" })).person,
    };
    base = await enteredRecord(ctx, { councils: [String(council.id)], day: "2019-06-03" });
  });
  await setToday(db, "2019-06-14");
});
afterAll(() => db.drop());

const as = <T>(who: keyof typeof people, work: (ctx: Ctx) => Promise<T>) =>
  asPerson(db, people[who], code, work);
const inside = (ctx: Ctx) => ctx.programme?.id ?? (0 as never);
const write = async (done: string) =>
  granted(await as("leaver", (ctx) => writeRecord(ctx, { entered: { ...base, done }, key: randomUUID() })))
    .id;
const version = async (id: RecordId): Promise<number> =>
  (await db.owner.query("select version from support.record where id = $1", [id])).rows[0].version;
const review = async (id: RecordId, verdict: "approved" | "returned") => {
  const seen = await version(id);
  return granted(
    await as("advisor", (ctx) => reviewRecord(ctx, { id, version: seen, verdict, note: "場所を書き足す" })),
  );
};
const listedFor = async (who: keyof typeof people): Promise<RecordId[]> =>
  (await as("advisor", (ctx) => listRecords(ctx, inside(ctx), { worker: people[who] }))).rows.map(
    ({ id }) => id,
  );
const returnedTo = async (who: keyof typeof people): Promise<RecordId[]> =>
  (await as(who, (ctx) => listReturned(ctx, inside(ctx)))).map(({ id }) => id);
const keeperOf = async (id: RecordId) =>
  (await as("advisor", (ctx) => recordSheet(ctx, inside(ctx), id)))?.record.keeper;

it("lists a waiting record under who did the work and under who took it over, once approved under the first alone", async () => {
  const approved = await write("承認済みの仕事");
  await review(approved, "approved");
  const waiting = await write("引き継がれる仕事");
  granted(
    await asSystem(
      db,
      (ctx) => handOver(ctx, people.leaver, seat.id, { to: people.successor, lastDay: "2019-06-13" }),
      code,
    ),
  );
  expect(await listedFor("leaver")).toEqual([waiting, approved]);
  expect(await listedFor("successor")).toEqual([waiting]);
  await review(waiting, "approved");
  expect(await listedFor("leaver")).toEqual([waiting, approved]);
  expect(await listedFor("successor")).toEqual([]);
});

it("gives a record that is opened again after its worker left to whoever changed it", async () => {
  const [id] = (await listedFor("leaver")).slice(-1) as [RecordId];
  const seen = await version(id);
  granted(await as("colleague", (ctx) => editRecord(ctx, { id, version: seen, entered: base })));
  expect(await keeperOf(id)).toBe(people.colleague);
  await review(id, "returned");
  expect(await returnedTo("colleague")).toEqual([id]);
  expect(await returnedTo("leaver")).toEqual([]);
  const own = await as("colleague", (ctx) =>
    writeRecord(ctx, { entered: { ...base, done: "同僚の仕事" }, key: randomUUID() }),
  );
  const theirs = granted(own).id;
  granted(await as("successor", (ctx) => editRecord(ctx, { id: theirs, version: 1, entered: base })));
  expect(await keeperOf(theirs)).toBeNull();
});

it("lets the one who took over change the record and what hangs on it, past the actions as well", async () => {
  const [id] = (await listedFor("colleague")).slice(-1) as [RecordId];
  const file = await db.owner.query(
    "insert into files.file (sha256, media_type, size) values (repeat('b', 64), 'application/pdf', 3) returning id",
  );
  const done = await as("colleague", async ({ db: k }) => {
    const changed = await sql`update support.record set place = '見本会館' where id = ${id}`.execute(k);
    const hung = await sql`
      insert into support.attachment (record_id, area_id, file_id, name)
      select id, area_id, ${file.rows[0].id}, '議事録.pdf' from support.record where id = ${id}`.execute(k);
    const off = await sql`delete from support.attachment where record_id = ${id}`.execute(k);
    return [changed, hung, off].map(({ numAffectedRows }) => Number(numAffectedRows));
  });
  expect(done).toEqual([1, 1, 1]);
});
