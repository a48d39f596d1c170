import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  buildAppointment,
  buildCouncil,
  buildRecord,
  enteredRecord,
  granted,
  setToday,
} from "../../../tests/support/build/index.ts";
import { asPerson, asSystem, type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { plainMonth } from "../../kernel/dates.ts";
import type { AreaId, PersonId, RecordId } from "../../kernel/ids.ts";
import type { Ctx } from "../../platform/database/run-as.ts";
import { listen } from "../../platform/live/listen.ts";
import type { Message } from "../../platform/live/message.ts";
import * as reports from "./reports/index.ts";
import * as support from "./support/index.ts";

const code = "tsurumi-2019";
let db: TestDatabase;
let worker: PersonId;
let advisor: PersonId;
let places: { council: number; area: AreaId }[];
let ward: AreaId;
let programme: number;

beforeAll(async () => {
  db = await testDatabase();
  await asSystem(db, async (ctx) => {
    const councils = [await buildCouncil(ctx), await buildCouncil(ctx)];
    places = councils.map(({ id, area }) => ({ council: id, area }));
    worker = (await buildAppointment(ctx)).person;
    advisor = (await buildAppointment(ctx, { post: "advisor" })).person;
  });
  await setToday(db, "2019-06-14", code);
  ward = (await db.owner.query("select id from programme.area where code = '271241'")).rows[0].id;
  programme = (await db.owner.query("select id from programme.programme where code = $1", [code])).rows[0].id;
});
afterAll(() => db.drop());

/** What the screens are told by one transaction. */
const toldBy = async (id: PersonId, work: (ctx: Ctx) => Promise<unknown>): Promise<string[]> => {
  const heard: Message[] = [];
  const listening = listen(db.database, {
    messages: (messages) => heard.push(...messages),
    begun: () => undefined,
    failed: () => undefined,
  });
  await listening.ready;
  await asPerson(db, id, code, work);
  await db.owner.query("select pg_notify('machisen_live', '{\"person\": 1}')");
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ person: 1 }), { interval: 5 });
  await listening.close();
  return heard.flatMap((one) => {
    if (!("topic" in one)) return [];
    expect(one.programme).toBe(programme);
    const place = places.findIndex(({ area }) => area === one.area);
    return [`${one.topic} ${one.area === ward ? "ward" : place}`];
  });
};
const entered = (ctx: Ctx, place: number) =>
  enteredRecord(ctx, {
    councils: [String(places[place]?.council)],
    nextStep: "会う",
    nextDue: "2019-06-20",
    nextOwner: String(worker),
  });
const written = async (place = 0): Promise<RecordId> => {
  const make = (ctx: Ctx) =>
    buildRecord(ctx, {
      worker,
      councils: [String(places[place]?.council)],
      nextStep: "会う",
      nextDue: "2019-06-20",
      nextOwner: String(worker),
    });
  return (await asSystem(db, make, code)).id;
};
const key = "11111111-1111-4111-8111-111111111111";

describe("open screens are told, once,", () => {
  it("of a record that was written, and not of the same form sent again", async () => {
    const write = async (ctx: Ctx) =>
      granted(await support.writeRecord(ctx, { entered: await entered(ctx, 0), key }));
    expect(await toldBy(worker, write)).toEqual(["records 0"]);
    expect(await toldBy(worker, write)).toEqual([]);
  });

  it("of a record that was moved to another place, in both places", async () => {
    const id = await written(0);
    const move = async (ctx: Ctx) =>
      granted(await support.editRecord(ctx, { id, version: 1, entered: await entered(ctx, 1) }));
    expect((await toldBy(worker, move)).sort()).toEqual(["records 0", "records 1"]);
  });

  it("of a review and of a step that was done", async () => {
    const id = await written(1);
    const review = { id, version: 1, verdict: "approved", note: "" } as const;
    expect(await toldBy(advisor, async (ctx) => granted(await support.reviewRecord(ctx, review)))).toEqual([
      "records 1",
    ]);
    const finish = { id, done: true };
    expect(await toldBy(worker, async (ctx) => granted(await support.finishNextStep(ctx, finish)))).toEqual([
      "records 1",
    ]);
  });

  it("of many approvals, once for each place", async () => {
    const records = [await written(0), await written(0), await written(1)].map((id) => ({ id, version: 1 }));
    const approve = async (ctx: Ctx) => granted(await support.approveMany(ctx, { records }));
    expect((await toldBy(advisor, approve)).sort()).toEqual(["records 0", "records 1"]);
  });

  it("of a report that was begun and of every step it takes", async () => {
    const of = { month: plainMonth("2019-06"), centre: "tsurumi-centre" };
    expect(await toldBy(worker, async (ctx) => granted(await reports.startReport(ctx, of)))).toEqual([
      "reports ward",
    ]);
    const step = { ...of, version: 1 };
    expect(await toldBy(worker, async (ctx) => granted(await reports.sendToReview(ctx, step)))).toEqual([
      "reports ward",
    ]);
  });

  it("of nothing when the action is refused", async () => {
    const id = await written(0);
    const stale = { id, version: 9, verdict: "approved", note: "" } as const;
    expect(await toldBy(advisor, (ctx) => support.reviewRecord(ctx, stale))).toEqual([]);
  });
});
