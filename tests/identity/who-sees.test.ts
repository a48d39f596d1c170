import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../src/kernel/ids.ts";
import { whoLooked, whoSees } from "../../src/platform/identity/index.ts";
import { asPerson, asSystem, type TestDatabase, testDatabase } from "../support/database.ts";
import { addPerson } from "./realm.ts";

let db: TestDatabase;
const people: PersonId[] = [];

/** Two programmes over one small tree; posts of every side and reach; terms that hold, ended, and lie outside the contract. */
const world = `
  insert into programme.area (code, name, level, parent_id) values ('t', '町', 'town', null);
  insert into programme.area (code, name, level, parent_id)
    select 'w' || n, n || '区', 'ward', (select id from programme.area where code = 't') from generate_series(1, 3) n;
  insert into programme.area (code, name, level, parent_id)
    select 'd' || n, n || '番地区', 'district', (select id from programme.area where code = 'w' || (n % 3 + 1)) from generate_series(1, 6) n;
  insert into programme.programme (code, title, definition, source, sha256, starts, ends)
    select 'p' || n, jsonb_build_object('ja', '事業' || n, 'en', 'P' || n), '{}', '', '', '2020-01-01', '2090-12-31' from generate_series(1, 2) n;
  insert into programme.contract (programme_id, code, starts, ends)
    select id, k.code, k.starts, k.ends from programme.programme,
      (values ('past', date '2020-01-01', date '2021-12-31'), ('now', '2022-01-01', '2090-12-31')) k (code, starts, ends);
  insert into programme.centre (programme_id, contract_id, code, name, kind, area_id, reports)
    select k.programme_id, k.id, 'c-' || k.code, '{"ja":"センター","en":"Centre"}', 'centre', (select id from programme.area where code = 't'), true from programme.contract k;
  insert into programme.contract_centre select contract_id, id from programme.centre;
  insert into programme.centre_area select c.id, a.id from programme.centre c, programme.area a where a.code in ('w1', 'w2');
  insert into councils.council (area_id, name, stage) select id, name, 'preparing' from programme.area where code like 'd%';
  insert into programme.post (programme_id, code, name, side, powers, position)
    select p.id, x.code, jsonb_build_object('ja', x.code, 'en', x.code), x.side, x.powers::jsonb, 1 from programme.programme p,
      (values ('head', 'centre', '{"people.read":"centre","people.appoint":"centre"}'), ('worker', 'centre', '{"people.read":"appointment"}'), ('clerk', 'centre', '{}'),
              ('ward', 'client', '{"people.appoint":"appointment"}'), ('officer', 'council', '{}'), ('president', 'council', '{"people.read":"appointment"}')) x (code, side, powers);`;

const rows = async (text: string) => (await db.owner.query(text)).rows;

const appointAll = async () => {
  const posts = await rows("select id, programme_id, side from programme.post order by id");
  const centres = await rows("select id, programme_id, code from programme.centre order by id");
  const councils = await rows("select id, area_id from councils.council order by id");
  const areas = await rows("select id, code from programme.area where parent_id is not null order by id");
  const inCentre = areas.filter((area) => area.code === "w1" || area.code === "w2");
  for (const [n, post] of [...posts, ...posts, ...posts].entries()) {
    const person = await addPerson(db, `人${n}`);
    people.push(person);
    if (n % 4 === 1)
      await db.owner.query("update people.person set area_id = $1 where id = $2", [
        areas[n % areas.length].id,
        person,
      ]);
    const own = centres.filter((one) => one.programme_id === post.programme_id);
    const centre = post.side === "centre" ? own[n % 3 === 0 ? 0 : 1] : null;
    const council = post.side === "council" ? councils[n % councils.length] : null;
    const area = council?.area_id ?? (centre ? inCentre[n % 2].id : areas[(n * 2) % areas.length].id);
    const starts = centre?.code === "c-past" ? "2020-02-01" : "2022-02-01";
    const ends = centre ? null : n % 5 === 4 ? "2022-12-31" : null;
    const made = await db.owner.query(
      "insert into people.appointment (programme_id, person_id, post_id, centre_id, council_id, starts, ends) values ($1, $2, $3, $4, $5, $6, $7) returning id",
      [post.programme_id, person, post.id, centre?.id ?? null, council?.id ?? null, starts, ends],
    );
    await db.owner.query("insert into people.appointment_area values ($1, $2)", [made.rows[0].id, area]);
  }
};

beforeAll(async () => {
  db = await testDatabase();
  await db.owner.query(world);
  await appointAll();
});
afterAll(() => db.drop());

describe("who can see me", () => {
  it("names exactly those who, when they look, are shown the name and the contact", async () => {
    let pairs = 0;
    const expected = new Set<string>();
    for (const viewer of people) {
      const seen = await asPerson(
        db,
        viewer,
        null,
        async ({ db: tx }) =>
          (
            await sql<{ names: number[]; contacts: number[] }>`
          select app.people() as names, people.reachable('people.read') as contacts`.execute(tx)
          ).rows[0],
      );
      for (const one of seen?.names ?? [])
        if (one !== viewer) expected.add(`${viewer} sees the name of ${one}`);
      for (const one of seen?.contacts ?? [])
        if (one !== viewer) expected.add(`${viewer} sees the contact of ${one}`);
    }
    const said = new Set<string>();
    for (const person of people) {
      for (const viewer of await asPerson(db, person, null, (ctx) => whoSees(ctx, person))) {
        pairs += 1;
        said.add(`${viewer.viewer_id} sees the name of ${person}`);
        if (viewer.sees_contact) said.add(`${viewer.viewer_id} sees the contact of ${person}`);
      }
    }
    expect([...said].sort()).toEqual([...expected].sort());
    expect(pairs).toBeGreaterThan(30);
  });

  it("is answered to nobody else", async () => {
    const [one, other] = people;
    if (!one || !other) throw new Error("the world has people");
    expect(await asPerson(db, other, null, (ctx) => whoSees(ctx, one))).toEqual([]);
    expect(await asPerson(db, other, null, (ctx) => whoLooked(ctx, one))).toEqual([]);
  });
});

describe("who looked at me", () => {
  it("names who viewed or changed the data, latest first, and leaves the own looks out", async () => {
    const [one, other] = people;
    if (!one || !other) throw new Error("the world has people");
    const look = (by: PersonId) =>
      asPerson(db, by, null, ({ db: tx }) =>
        sql`select app.note('view', 'people.contact', ${String(one)})`.execute(tx),
      );
    await look(other);
    await look(one);
    await asSystem(db, ({ db: tx }) =>
      sql`update people.person set kana = 'カナ' where id = ${one}`.execute(tx),
    );
    const looks = await asPerson(db, one, null, (ctx) => whoLooked(ctx, one));
    expect(looks.slice(0, 2)).toMatchObject([
      { actor: "system", who: null, action: "update" },
      { actor: "person", who: "人1", action: "view" },
    ]);
  });
});
