import { sql } from "kysely";
import { afterAll, beforeEach, expect, it } from "vitest";
import { buildAppointment, setToday } from "../../../tests/support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { runAs } from "../database/run-as.ts";
import { runRetention } from "./index.ts";

let db: TestDatabase;
afterAll(() => db?.drop());

const nothing = { sessions: 0, resets: 0, attempts: 0, letters: 0, drafts: 0, notices: 0 };
const count = async (table: string): Promise<number> =>
  (await db.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n;
const run = (dry = false) => runRetention(db.database, { dry });

/** One of each kind whose time is over, and one whose time is not. */
beforeEach(async () => {
  await db?.drop();
  db = await testDatabase();
  const [left, stays] = await asSystem(db, async (ctx) => [
    (await buildAppointment(ctx, { name: "退職 花子", ends: "2019-06-30" })).person,
    (await buildAppointment(ctx, { name: "在職 一郎" })).person,
  ]);
  await setToday(db, "2020-07-01", "tsurumi-2019");
  // The contract of the one who stays ran until 31 March 2020, less than a year ago.
  await db.owner.query(`insert into identity.session (digest, person_id, stage, expires_at) values
      ('over', ${left}, 'open', now() - interval '1 second'), ('open', ${stays}, 'open', now() + interval '1 hour');
    insert into identity.reset (digest, person_id, mail, asked_at) values
      ('over', ${left}, 'hanako@example.jp', now() - interval '61 minutes'), ('open', ${stays}, 'ichiro@example.jp', now() - interval '59 minutes');
    insert into identity.attempt (at, purpose, origin, mail) values
      (now() - interval '25 hours', 'password', '192.0.2.1', 'x'), (now() - interval '23 hours', 'password', '192.0.2.1', 'x');
    insert into notices.mail (recipient, subject, body, made_at, sent_at) values
      ('hanako@example.jp', '再設定', '', now() - interval '91 days', now() - interval '91 days'),
      ('hanako@example.jp', '再設定', 'https://a.example/?token=key', now() - interval '91 days', null),
      ('ichiro@example.jp', '再設定', 'https://a.example/?token=key', now() - interval '89 days', null);
    insert into notices.notice (person_id, kind, said, href, made_at, seen_at)
      select ${stays}, 'request-filed', '{"ja": "依頼", "en": "request"}', '/x', now() - a, now() - s
        from (values (interval '367 days', interval '366 days'), (interval '367 days', null), (interval '364 days', interval '1 day')) v (a, s);
    insert into support.draft (person_id, form, programme_id, fields, saved_at)
      select p, f, (select id from programme.programme where code = 'tsurumi-2019'), '[["done", "花子の下書き"]]', now() - a
        from (values (${left}, 'record-new', interval '13 months'), (${left}, 'record-1', interval '11 months'),
                     (${stays}, 'record-new', interval '13 months')) v (p, f, a);`);
});

const tables = [
  "identity.session",
  "identity.reset",
  "identity.attempt",
  "notices.mail",
  "support.draft",
  "notices.notice",
];
const counts = () => Promise.all(tables.map(count));

it("removes what is over, keeps what is not, and finds nothing the second time", async () => {
  const events = await count("audit.event");
  expect(await run()).toEqual({ sessions: 1, resets: 1, attempts: 1, letters: 2, drafts: 1, notices: 1 });
  expect(await counts()).toEqual([1, 1, 1, 1, 2, 2]);
  expect(await count("audit.event")).toBe(events + 2);
  expect(await run()).toEqual(nothing);
  expect(await count("audit.event")).toBe(events + 2);
});

it("notes how many went in the chain, and neither name nor address of anybody", async () => {
  await run();
  const { rows } = await db.owner.query(
    "select actor, person_id, origin, subject_id, detail, to_jsonb(e)::text as whole from audit.event e where action = 'forgotten'",
  );
  expect(rows).toHaveLength(2);
  expect(rows[1].detail).toEqual({ notices: 1 });
  expect(rows[0]).toMatchObject({
    actor: "system",
    person_id: null,
    origin: "job",
    subject_id: "",
    detail: { sessions: 1, resets: 1, attempts: 1, letters: 2, drafts: 1 },
  });
  expect(rows[0].whole).not.toMatch(/花子|hanako|192\.0\.2/);
  expect((await db.owner.query("select * from audit.first_broken()")).rows).toEqual([]);
});

it("only counts when asked to, and leaves no trace of that", async () => {
  const before = [await counts(), await count("audit.event")];
  expect(await run(true)).toEqual({ sessions: 1, resets: 1, attempts: 1, letters: 2, drafts: 1, notices: 1 });
  expect([await counts(), await count("audit.event")]).toEqual(before);
});

it("keeps business data: people, contacts, appointments and the audit log", async () => {
  const business = ["people.person", "people.appointment", "people.contact", "programme.contract"];
  const before = await Promise.all(business.map(count));
  await run();
  expect(await Promise.all(business.map(count))).toEqual(before);
});

it("waits for nobody who holds a row, and takes it the next day", async () => {
  const holder = await db.owner.connect();
  await holder.query("begin");
  await holder.query("select from notices.mail order by id limit 1 for update");
  expect(await run()).toMatchObject({ letters: 1 });
  await holder.query("rollback");
  holder.release();
  expect(await run()).toMatchObject({ letters: 1 });
});

it("is the operator's alone", async () => {
  const asPublic = { who: { kind: "public" }, mode: "write", origin: "test" } as const;
  await expect(
    runAs(db.database, asPublic, (ctx) => sql`select app.forget()`.execute(ctx.db)),
  ).rejects.toThrow(/only the operator/);
  const privilege = "select has_table_privilege('machisen_app', 'notices.mail', 'delete') as may";
  expect((await db.owner.query(privilege)).rows[0].may).toBe(false);
});
