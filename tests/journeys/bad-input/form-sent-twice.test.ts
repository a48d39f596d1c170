import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../../src/web/routes.ts";
import { buildAppointment, buildArea } from "../../support/build/index.ts";
import { asSystem } from "../../support/database.ts";
import { everyPage } from "../../support/every-page.ts";
import { type RecordsWorld, recordsWorld } from "../../support/records-world.ts";
import { visitor } from "../../support/visitor.ts";

let world: RecordsWorld;
beforeAll(async () => {
  world = await recordsWorld();
});
afterAll(() => world.close());

const p = "tsurumi-2019";
const one = async (query: string): Promise<number> => (await world.db.owner.query(query)).rows[0].n;
const countOf = (table: string) => one(`select count(*)::int as n from ${table}`);
const path = (id: number, what: string) => `/${p}/records/${id}/${what}`;
const written = async (): Promise<number> => {
  const { to } = await (await world.as("worker")).post(routes.newRecord(p), [
    ...world.filled(),
    ["key", randomUUID()],
  ]);
  return Number(/(\d+)$/.exec(to ?? "")?.[1]);
};

describe("a form that is sent twice", () => {
  it("at the very same moment makes one record, and both answers lead to it", async () => {
    const worker = await world.as("worker");
    const before = await world.count();
    const key = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => worker.post(routes.newRecord(p), [...world.filled(), ["key", key]])),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(new Set(answers.map(({ to }) => to)).size).toBe(1);
    expect(await world.count()).toBe(before + 1);
    expect(
      await one(
        "select (sum(minutes) - (select sum(minutes) from support.tally))::int as n from support.share",
      ),
    ).toBe(0);
  });

  it("changes a record once, and tells the second time that it stands already", async () => {
    const id = await written();
    const worker = await world.as("worker");
    const fields: [string, string][] = [...world.filled({ done: "直した文" }), ["version", "1"]];
    const statuses = (await Promise.all([1, 2].map(() => worker.post(path(id, "edit"), fields)))).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([303, 409]);
    expect(await one(`select version as n from support.record where id = ${id}`)).toBe(2);
  });

  it("approves once", async () => {
    const id = await written();
    const advisor = await world.as("advisor");
    const answers = await Promise.all(
      [1, 2].map(() => advisor.post(path(id, "review"), { verdict: "approved", version: "1", note: "" })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await one(`select count(*)::int as n from support.review where record_id = ${id}`)).toBe(1);
  });

  it("appoints, registers a council, starts and writes a report once", async () => {
    const manager = await asSystem(
      world.db,
      async (ctx) => (await buildAppointment(ctx, { post: "operations-manager" })).person,
      p,
    );
    const app = everyPage(world.db);
    const twice = async (page: string, fields: [string, string][], by = manager) => {
      const who = await visitor(world.db, app, by);
      return (await Promise.all([1, 2].map(() => who.post(page, fields)))).map(({ status }) => status).sort();
    };
    const seat = (
      await world.db.owner.query(
        "select a.post_id, a.centre_id, c.area_id from people.appointment a join programme.centre c on c.id = a.centre_id where person_id = $1",
        [world.people.worker],
      )
    ).rows[0];
    const seats = await countOf("people.appointment");
    const appoint: [string, string][] = [
      ["post", String(seat.post_id)],
      ["centre", String(seat.centre_id)],
      ["areas", String(seat.area_id)],
      ["starts", "2019-06-15"],
      ["ends", ""],
    ];
    expect(await twice(routes.appoint(p, world.people.chair), appoint)).toEqual([303, 422]);
    expect(await countOf("people.appointment")).toBe(seats + 1);

    const people = await countOf("people.person");
    const person: [string, string][] = [
      ["name", "見本 新人"],
      ["kana", "みほん しんじん"],
      ["area", String(seat.area_id)],
      ["mail", "new@example.test"],
      ["phone", ""],
    ];
    expect(await twice(routes.newPerson(p), person)).toEqual([303, 303]);
    expect(await countOf("people.person")).toBe(people + 1);

    const district = await asSystem(world.db, (ctx) => buildArea(ctx, { name: "見本空き" }), p);
    const councils = await countOf("councils.council");
    const council: [string, string][] = [
      ["area", String(district.id)],
      ["name", "見本空き地域活動協議会"],
      ["stage", "preparing"],
    ];
    expect(await twice(routes.newCouncil(p), council)).toEqual([303, 422]);
    expect(await countOf("councils.council")).toBe(councils + 1);

    const contact: [string, string][] = [
      ["label", "事務局"],
      ["name", "見本 太郎"],
      ["phone", "06-0000-0000"],
      ["mail", ""],
    ];
    expect(await twice(routes.councilContacts(p, world.councils[0]?.id ?? 0), contact)).toEqual([303, 303]);
    expect(await countOf("councils.contact_point")).toBe(1);

    const report = routes.reportMove(p, "2019-05", "tsurumi-centre");
    const started = await twice(
      report,
      [
        ["step", "start"],
        ["version", "0"],
      ],
      world.people.worker,
    );
    expect(started).toEqual([303, 409]);
    expect(await countOf("reports.report")).toBe(1);
    const events = await countOf("reports.event");
    const sent = await twice(
      report,
      [
        ["step", "send-to-review"],
        ["version", "1"],
      ],
      world.people.worker,
    );
    expect(sent).toEqual([303, 409]);
    expect(await countOf("reports.event")).toBe(events + 1);
  });
});
