import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../../src/kernel/ids.ts";
import { routes } from "../../../src/web/routes.ts";
import {
  addToConsultation,
  buildAppointment,
  buildConsultation,
  buildEntry,
  buildPlan,
  buildProgramme,
  buildRecord,
  buildRequest,
  setToday,
} from "../../support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../../support/database.ts";
import { everyPage } from "../../support/every-page.ts";
import { visitor } from "../../support/visitor.ts";

let db: TestDatabase;
let app: Hono;
let theirs: Record<
  | "record"
  | "person"
  | "appointment"
  | "council"
  | "contact"
  | "attachment"
  | "consultation"
  | "library"
  | "comment"
  | "request"
  | "entry"
  | "plan",
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
  const request = await asSystem(db, (ctx) => buildRequest(ctx, { what: secret }), p);
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
  const said = await one(
    "insert into support.comment (record_id, area_id, programme_id, field, sentence, position, note, author_id, submission_key) select id, area_id, programme_id, 'done', done, 0, '助言', worker_id, gen_random_uuid() from support.record where id = $1 returning id",
    [record],
  );
  insider = worker.person;
  const consultation = await buildConsultation(db, {
    by: insider,
    council: { id: council },
    question: secret,
  });
  await addToConsultation(db, consultation, { by: insider, kind: "closing" });
  const library = await one(
    `insert into consultations.library_entry (programme_id, area_id, consultation_id, title, situation, done, written_by)
     select programme_id, area_id, id, 'x', 'x', 'x', written_by from consultations.consultation where id = $1 returning id`,
    [consultation],
  );
  theirs = {
    record,
    person: worker.person,
    appointment: worker.id,
    council,
    contact: contact.id,
    attachment: attached.id,
    consultation,
    library: library.id,
    comment: said.id,
    request: request.id,
    plan: (await asSystem(db, (ctx) => buildPlan(ctx, { council: council as never, what: secret }), p)).id,
    entry: (await asSystem(db, (ctx) => buildEntry(ctx, { maker: worker.person, title: secret }), p)).id,
  };
});
afterAll(() => db.drop());

/** Addresses with an id in them, and the same with one that stands for nothing. */
const pages = (code: string): [string, string][] => [
  [routes.record(code, theirs.record), routes.record(code, none)],
  [routes.editRecord(code, theirs.record), routes.editRecord(code, none)],
  [routes.attachment(code, theirs.record, theirs.attachment), routes.attachment(code, none, none)],
  [routes.request(code, theirs.request), routes.request(code, none)],
  [routes.plan(code, theirs.plan), routes.plan(code, none)],
  [routes.planStanding(code, theirs.plan), routes.planStanding(code, none)],
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
  [routes.consultation(code, theirs.consultation), routes.consultation(code, none)],
  [routes.editConsultation(code, theirs.consultation), routes.editConsultation(code, none)],
  [routes.consultationReaders(code, theirs.consultation), routes.consultationReaders(code, none)],
  [routes.consultationAsker(code, theirs.consultation), routes.consultationAsker(code, none)],
  [routes.libraryEntry(code, theirs.library), routes.libraryEntry(code, none)],
  [routes.editLibraryEntry(code, theirs.library), routes.editLibraryEntry(code, none)],
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
                  (select count(*) from support.comment) as comments, (select count(*) from support.comment_settled) as settled,
                  (select count(*) from support.example) as examples, (select count(*) from support.advice_read) as reads,
                  (select jsonb_agg(to_jsonb(e)) from calendar.entry e) as entries,
                  (select jsonb_agg(to_jsonb(a)) from people.appointment a) as appointments, (select jsonb_agg(to_jsonb(c)) from councils.council c) as councils,
                  (select count(*) from councils.contact_point) as contacts,
                  (select jsonb_agg(to_jsonb(c)) from consultations.consultation c) as consultations,
                  (select count(*) from consultations.entry) as entries, (select jsonb_agg(to_jsonb(l)) from consultations.library_entry l) as library,
                  (select count(*) from plans.event) as moves, (select jsonb_agg(to_jsonb(s)) from plans.step s) as steps,
                  (select count(*) from desk.event) as events`,
        )
      ).rows[0];
    const before = await state();
    const forged = {
      version: "1",
      verdict: "approved",
      note: "x",
      comment: "x",
      field: "done",
      position: "0",
      sentence: secret,
      key: "00000000-0000-4000-8000-000000000001",
      settled: "yes",
      good: "yes",
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
        [routes.commentRecord(p, theirs.record), routes.commentRecord(p, none)],
        [routes.settleComment(p, theirs.record, theirs.comment), routes.settleComment(p, none, none)],
        [routes.markExample(p, theirs.record), routes.markExample(p, none)],
        [routes.adviceRead(p, theirs.record), routes.adviceRead(p, none)],
        [routes.stepRequest(p, theirs.request, "accept"), routes.stepRequest(p, none, "accept")],
        [routes.movePlan(p, theirs.plan, "offer"), routes.movePlan(p, none, "offer")],
        [routes.newPlanStep(p, theirs.plan), routes.newPlanStep(p, none)],
        [routes.editEntry(p, theirs.entry), routes.editEntry(p, none)],
        [routes.cancelEntry(p, theirs.entry), routes.cancelEntry(p, none)],
        [routes.restoreEntry(p, theirs.entry), routes.restoreEntry(p, none)],
        [routes.editCouncil(p, theirs.council), routes.editCouncil(p, none)],
        [routes.councilContacts(p, theirs.council), routes.councilContacts(p, none)],
        [routes.editContact(p, theirs.council, theirs.contact), routes.editContact(p, none, none)],
        [routes.appoint(p, theirs.person), routes.appoint(p, none)],
        [routes.endAppointment(p, theirs.person, theirs.appointment), routes.endAppointment(p, none, none)],
        [routes.handOver(p, theirs.person, theirs.appointment), routes.handOver(p, none, none)],
        [routes.editConsultation(p, theirs.consultation), routes.editConsultation(p, none)],
        [routes.consultationEntries(p, theirs.consultation), routes.consultationEntries(p, none)],
        [routes.consultationHelped(p, theirs.consultation), routes.consultationHelped(p, none)],
        [routes.consultationKeeper(p, theirs.consultation), routes.consultationKeeper(p, none)],
        [routes.consultationReaders(p, theirs.consultation), routes.consultationReaders(p, none)],
        [routes.consultationAsker(p, theirs.consultation), routes.consultationAsker(p, none)],
        [routes.caseToLibrary(p, theirs.consultation), routes.caseToLibrary(p, none)],
        [routes.editLibraryEntry(p, theirs.library), routes.editLibraryEntry(p, none)],
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
      for (const place of [
        "records",
        "requests",
        "calendar",
        "councils",
        "people",
        "consultations",
        "library",
      ])
        expect([id, (await one.get(`/${p}/${place}/${id}`)).status]).toEqual([id, 404]);
  });
});
