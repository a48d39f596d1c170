import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../../src/kernel/ids.ts";
import { routes } from "../../../src/web/routes.ts";
import {
  buildAppointment,
  buildEntry,
  buildProgramme,
  buildRecord,
  setToday,
} from "../../support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../../support/database.ts";
import { everyPage } from "../../support/every-page.ts";
import { visitor } from "../../support/visitor.ts";

let db: TestDatabase;
let app: Hono;
let theirs: Record<
  "record" | "person" | "appointment" | "council" | "contact" | "attachment" | "entry",
  number
>;
let chair: PersonId;
let outsider: PersonId;
let insider: PersonId;
const p = "tsurumi-2019";
const town = "yamanobe-town";
const none = 987_654;
const secret = "よその人に見えてはならない文";

beforeAll(async () => {
  db = await testDatabase();
  app = everyPage(db);
  await asSystem(db, async (ctx) => {
    await buildProgramme(ctx);
    await buildProgramme(ctx, { file: "town" });
  });
  await setToday(db, "2019-06-14", p);
  await setToday(db, "2024-06-14", town);
  const { record, worker } = await asSystem(
    db,
    async (ctx) => {
      const worker = await buildAppointment(ctx);
      const { id } = await buildRecord(ctx, { worker: worker.person, done: secret });
      chair = (await buildAppointment(ctx, { post: "chair" })).person;
      return { record: id, worker };
    },
    p,
  );
  outsider = await asSystem(db, async (ctx) => (await buildAppointment(ctx)).person, town);
  const one = async (query: string, values: unknown[]) => (await db.owner.query(query, values)).rows[0];
  const { council, area } = await one(
    "select council_ids[1] as council, area_id as area from support.record where id = $1",
    [record],
  );
  const file = await one(
    "insert into files.file (sha256, media_type, size) values (repeat('a', 64), 'application/pdf', 3) returning id",
    [],
  );
  const attached = await one(
    "insert into support.attachment (record_id, area_id, file_id, name) values ($1, $2, $3, '秘密.pdf') returning id",
    [record, area, file.id],
  );
  const contact = await one(
    "insert into councils.contact_point (council_id, area_id, label) values ($1, $2, '会館') returning id",
    [council, area],
  );
  insider = worker.person;
  theirs = {
    record,
    person: worker.person,
    appointment: worker.id,
    council,
    contact: contact.id,
    attachment: attached.id,
    entry: (await asSystem(db, (ctx) => buildEntry(ctx, { maker: worker.person, title: secret }), p)).id,
  };
});
afterAll(() => db.drop());

/** Addresses with an id in them, and the same with one that stands for nothing. */
const pages = (code: string): [string, string][] => [
  [routes.record(code, theirs.record), routes.record(code, none)],
  [routes.editRecord(code, theirs.record), routes.editRecord(code, none)],
  [routes.attachment(code, theirs.record, theirs.attachment), routes.attachment(code, none, none)],
  [routes.entry(code, theirs.entry), routes.entry(code, none)],
  [routes.editEntry(code, theirs.entry), routes.editEntry(code, none)],
  [routes.editCouncil(code, theirs.council), routes.editCouncil(code, none)],
  [routes.councilContacts(code, theirs.council), routes.councilContacts(code, none)],
  [routes.editContact(code, theirs.council, theirs.contact), routes.editContact(code, none, none)],
  [routes.person(code, theirs.person), routes.person(code, none)],
  [routes.personContact(code, theirs.person), routes.personContact(code, none)],
  [routes.appoint(code, theirs.person), routes.appoint(code, none)],
  [routes.endAppointment(code, theirs.person, theirs.appointment), routes.endAppointment(code, none, none)],
  [routes.handOver(code, theirs.person, theirs.appointment), routes.handOver(code, none, none)],
  [routes.report(code, "2019-06", "tsurumi-centre"), routes.report(code, "2019-06", "no-such-centre")],
];
/** Nobody appoints as a worker, and the attachment of this test has no bytes in any store. */
const onlyForOthers = /appoint$|attachments/;

/** What the reader sent comes back in links to this very page; nothing else may differ. */
const without = (html: string, path: string) =>
  html.replaceAll(path.replaceAll("&", "&amp;"), "…").replaceAll(encodeURIComponent(path), "…");

const alike = async (who: PersonId, there: string, nowhere: string, fields?: Record<string, string>) => {
  const one = await visitor(db, app, who);
  const ask = (path: string) => (fields ? one.post(path, fields) : one.get(path));
  const [real, missing] = [await ask(there), await ask(nowhere)];
  expect([there, real.status]).toEqual([there, 404]);
  expect([nowhere, missing.status]).toEqual([nowhere, 404]);
  expect(without(real.html, there)).toBe(without(missing.html, nowhere));
};

describe("an id of somebody else's in the address", () => {
  it("stands for something: whoever may see it does", async () => {
    const one = await visitor(db, app, insider);
    for (const [there, nowhere] of pages(p).filter(([path]) => !onlyForOthers.test(path))) {
      expect([there, (await one.get(there)).status]).toEqual([there, 200]);
      expect([nowhere, (await one.get(nowhere)).status]).toEqual([nowhere, 404]);
    }
    expect((await one.get(routes.record(p, theirs.record))).html).toContain(secret);
  });

  it("is answered byte for byte like one that doesn't exist, to a council's chair", async () => {
    for (const [there, nowhere] of pages(p)) await alike(chair, there, nowhere);
  });

  it("is answered so to people of another programme too, in their own programme and in this one", async () => {
    for (const code of [p, town])
      for (const [there, nowhere] of pages(code)) await alike(outsider, there, nowhere);
  });

  it("takes no form either, whatever it says, and nothing changes", async () => {
    const state = async () =>
      (
        await db.owner.query(
          `select (select jsonb_agg(to_jsonb(r)) from support.record r) as records, (select count(*) from support.review) as reviews,
                  (select jsonb_agg(to_jsonb(e)) from calendar.entry e) as entries,
                  (select jsonb_agg(to_jsonb(a)) from people.appointment a) as appointments, (select jsonb_agg(to_jsonb(c)) from councils.council c) as councils,
                  (select count(*) from councils.contact_point) as contacts`,
        )
      ).rows[0];
    const before = await state();
    const forged = {
      version: "1",
      verdict: "approved",
      note: "x",
      done: "x",
      label: "x",
      name: "x",
      ends: "2019-06-30",
      lastDay: "2019-06-30",
      to: String(chair),
      appointment: String(theirs.appointment),
      step: "start",
    };
    for (const who of [chair, outsider])
      for (const [there, nowhere] of [
        [routes.editRecord(p, theirs.record), routes.editRecord(p, none)],
        [routes.reviewRecord(p, theirs.record), routes.reviewRecord(p, none)],
        [routes.finishNext(p, theirs.record), routes.finishNext(p, none)],
        [routes.editEntry(p, theirs.entry), routes.editEntry(p, none)],
        [routes.cancelEntry(p, theirs.entry), routes.cancelEntry(p, none)],
        [routes.restoreEntry(p, theirs.entry), routes.restoreEntry(p, none)],
        [routes.editCouncil(p, theirs.council), routes.editCouncil(p, none)],
        [routes.councilContacts(p, theirs.council), routes.councilContacts(p, none)],
        [routes.editContact(p, theirs.council, theirs.contact), routes.editContact(p, none, none)],
        [routes.appoint(p, theirs.person), routes.appoint(p, none)],
        [routes.endAppointment(p, theirs.person, theirs.appointment), routes.endAppointment(p, none, none)],
        [routes.handOver(p, theirs.person, theirs.appointment), routes.handOver(p, none, none)],
        [
          routes.reportMove(p, "2019-06", "tsurumi-centre"),
          routes.reportMove(p, "2019-06", "no-such-centre"),
        ],
      ] as const)
        await alike(who, there, nowhere, forged);
    expect(await state()).toEqual(before);
  });

  it("that is no number, or beyond every number, is simply not there", async () => {
    const one = await visitor(db, app, chair);
    for (const id of ["0", "-1", "1.5", "2147483648", "9".repeat(40), "1%00", "..%2f..%2fx", "１"])
      for (const place of ["records", "calendar", "councils", "people"])
        expect([id, (await one.get(`/${p}/${place}/${id}`)).status]).toEqual([id, 404]);
  });
});
