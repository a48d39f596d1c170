import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enteredRequest, granted, setToday } from "../../../../../tests/support/build/index.ts";
import { type RequestsWorld, type Role, requestsWorld } from "../../../../../tests/support/requests-world.ts";
import type { PersonId } from "../../../../kernel/ids.ts";
import {
  acceptRequest,
  acknowledgeRequest,
  answerRequest,
  assignRequest,
  escalateLate,
  fileRequest,
  type RequestId,
  reopenRequest,
  requestSheet,
} from "../index.ts";

let world: RequestsWorld;
beforeAll(async () => {
  world = await requestsWorld();
});
afterAll(() => world.close());

const row = async (id: RequestId) =>
  (await world.db.owner.query("select * from desk.request where id = $1", [id])).rows[0];
const kinds = async (id: RequestId): Promise<string[]> =>
  (
    await world.db.owner.query("select kind from desk.event where request_id = $1 order by id", [id])
  ).rows.map(({ kind }) => kind);
const told = async (kind: string, id: RequestId): Promise<PersonId[]> =>
  (
    await world.db.owner.query(
      "select person_id from notices.notice where kind = $1 and href = $2 order by person_id",
      [kind, `/tsurumi-2019/requests/${id}`],
    )
  ).rows.map(({ person_id }) => person_id);

const file = async (clock = "2019-06-14 10:00", given = {}): Promise<RequestId> =>
  granted(
    await world.as(
      "ward",
      (ctx) => fileRequest(ctx, { entered: enteredRequest(given), key: randomUUID() }),
      clock,
    ),
  ).id;
const acknowledge = (id: RequestId, clock: string, version = 1, who: Role = "manager") =>
  world.as(who, (ctx) => acknowledgeRequest(ctx, { id, version }), clock);
const assign = (id: RequestId, clock: string, to: Role, version = 2, who: Role = "manager") =>
  world.as(who, (ctx) => assignRequest(ctx, { id, version, assignee: world.people[to] }), clock);
const answer = (id: RequestId, clock: string, who: Role, version = 3) =>
  world.as(who, (ctx) => answerRequest(ctx, { id, version, words: "説明しました。" }), clock);

describe("the way of a request", () => {
  it("goes from the ward to the centre and back, every step an event that can't be changed", async () => {
    const id = await file("2019-06-06 10:00");
    expect(await row(id)).toMatchObject({
      state: "received",
      acknowledge_by: world.at("2019-06-06 11:00"),
      // 1,530 minutes are three days of 8½ hours.
      answer_by: world.at("2019-06-11 10:00"),
      answer_soon: world.at("2019-06-10 14:30"),
    });
    expect(granted(await acknowledge(id, "2019-06-06 10:20"))).toBe("acknowledged");
    expect(granted(await assign(id, "2019-06-06 10:30", "worker"))).toBe("assigned");
    expect(granted(await answer(id, "2019-06-10 15:00", "worker"))).toBe("answered");
    const again = await world.as(
      "ward",
      (ctx) => reopenRequest(ctx, { id, version: 4, words: "日程がまだ決まっていません。" }),
      "2019-06-11 09:30",
    );
    expect(granted(again)).toBe("reopened");
    expect(await row(id)).toMatchObject({
      answer_by: world.at("2019-06-14 09:30"),
      answered_at: world.at("2019-06-10 15:00"),
    });
    expect(granted(await answer(id, "2019-06-11 11:00", "worker", 5))).toBe("answered");
    const closed = await world.as(
      "ward",
      (ctx) => acceptRequest(ctx, { id, version: 6 }),
      "2019-06-11 13:00",
    );
    expect(granted(closed)).toBe("accepted");
    expect(await kinds(id)).toEqual([
      "received",
      "acknowledged",
      "assigned",
      "answered",
      "reopened",
      "answered",
      "accepted",
    ]);
    for (const change of ["update desk.event set words = 'x'", "delete from desk.event"])
      await expect(world.db.owner.query(change)).rejects.toThrow(
        /append-only|refuse|not allowed|can't|cannot/i,
      );
    const sheet = await world.as("ward", (ctx) => requestSheet(ctx, ctx.programme?.id as never, id));
    expect(sheet?.events.map(({ person }) => person)).toEqual([
      "見本 区子",
      "見本 責任",
      "見本 責任",
      "見本 支援",
      "見本 区子",
      "見本 支援",
      "見本 区子",
    ]);
  });

  it("is told to those whom each step concerns, and to nobody else", async () => {
    const { ward, manager, worker } = world.people;
    const id = await file();
    expect(await told("request-filed", id)).toEqual([manager]);
    await acknowledge(id, "2019-06-14 10:20");
    expect(await told("request-acknowledged", id)).toEqual([ward]);
    await assign(id, "2019-06-14 10:30", "worker");
    expect(await told("request-assigned", id)).toEqual([worker]);
    await answer(id, "2019-06-14 10:40", "worker");
    expect(await told("request-answered", id)).toEqual([ward]);
    await world.as("ward", (ctx) => acceptRequest(ctx, { id, version: 4 }), "2019-06-14 10:50");
    expect(await told("request-accepted", id)).toEqual([manager, worker].sort((a, b) => a - b));
  });

  it("tells the open screens of the area as it commits", async () => {
    const client = await world.db.owner.connect();
    const heard: unknown[] = [];
    client.on("notification", ({ payload }) => heard.push(JSON.parse(payload ?? "null")));
    await client.query("listen machisen_live");
    const id = await file();
    await acknowledge(id, "2019-06-14 10:20");
    await client.query("select 1");
    client.release(true);
    const { area_id } = await row(id);
    expect(heard).toHaveLength(2);
    expect(heard[0]).toMatchObject({ topic: "requests", area: area_id });
  });

  it("acknowledges and assigns in one go", async () => {
    const id = await file();
    const done = await world.as(
      "manager",
      (ctx) => acknowledgeRequest(ctx, { id, version: 1, assignee: world.people.advisor }),
      "2019-06-14 10:20",
    );
    expect(granted(done)).toBe("assigned");
    expect(await row(id)).toMatchObject({ assignee_id: world.people.advisor, version: 3 });
  });

  it("makes one request of a form that comes twice, also at the same moment", async () => {
    const key = randomUUID();
    const send = () =>
      world.as("ward", (ctx) => fileRequest(ctx, { entered: enteredRequest(), key }), "2019-06-14 10:00");
    const both = (await Promise.all([send(), send()])).map(granted);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect(both.map(({ again }) => again).sort()).toEqual([false, true]);
  });
});

describe("what is refused", () => {
  it("closing twice: by two people at once, one closes and the other is told", async () => {
    const id = await file();
    await acknowledge(id, "2019-06-14 10:20");
    await assign(id, "2019-06-14 10:30", "worker");
    await answer(id, "2019-06-14 10:40", "worker");
    const close = () => world.as("ward", (ctx) => acceptRequest(ctx, { id, version: 4 }), "2019-06-14 10:50");
    const both = await Promise.all([close(), close()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = both.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ error: { kind: "conflict" } });
    expect(JSON.stringify(refused)).toContain("すでに完了しています");
    expect(await kinds(id)).toEqual(["received", "acknowledged", "assigned", "answered", "accepted"]);
  });

  it("an answer by somebody no longer appointed", async () => {
    const id = await file();
    await acknowledge(id, "2019-06-14 10:20");
    await assign(id, "2019-06-14 10:30", "other");
    // Their term on the supporting post ends; they stay in the programme as a ward officer.
    await world.db.owner.query("update people.appointment set ends = '2019-06-13' where person_id = $1", [
      world.people.other,
    ]);
    const gone = await answer(id, "2019-06-14 10:40", "other");
    expect(gone).toMatchObject({ ok: false, error: { kind: "not-found" } });
    await world.db.owner.query(
      `insert into people.appointment (programme_id, person_id, post_id, starts)
       select r.programme_id, $1, (select id from programme.post where programme_id = r.programme_id and code = 'ward-officer'), '2019-06-14'
         from desk.request r where r.id = $2`,
      [world.people.other, id],
    );
    await world.db.owner.query(
      `insert into people.appointment_area select a.id, r.area_id from people.appointment a, desk.request r
        where a.person_id = $1 and a.starts = '2019-06-14' and r.id = $2`,
      [world.people.other, id],
    );
    const moved = await answer(id, "2019-06-14 10:40", "other");
    expect(moved).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(JSON.stringify(moved)).toContain("担当を決め直してもらってください");
    const sheet = await world.as("manager", (ctx) => requestSheet(ctx, ctx.programme?.id as never, id));
    expect(sheet?.assigneeGone).toBe(true);
    // Row security refuses it as well, past every action.
    const past = world.as("other", (ctx) =>
      ctx.db
        .insertInto("desk.event")
        .values({
          request_id: id,
          area_id: sheet?.request.area as number,
          at: world.at("2019-06-14 10:45"),
          person_id: world.people.other,
          kind: "answered",
          words: "x",
        })
        .execute(),
    );
    await expect(past).rejects.toThrow(/row-level security/);
    expect(granted(await assign(id, "2019-06-14 10:50", "worker", 3))).toBe("assigned");
  });

  it("giving it to somebody who stands on no supporting post here", async () => {
    const id = await file();
    await acknowledge(id, "2019-06-14 10:20");
    for (const nobody of ["ward", "chair", "stranger", "other"] as const)
      expect(await assign(id, "2019-06-14 10:30", nobody)).toMatchObject({ error: { kind: "invalid" } });
  });

  it("a step before the one before it, when a clock is behind: said plainly, and nothing is written", async () => {
    const id = await file("2019-06-14 10:00");
    const early = await acknowledge(id, "2019-06-14 09:30");
    expect(early).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(JSON.stringify(early)).toContain("時計");
    expect(await kinds(id)).toEqual(["received"]);
    // Half a minute is no wrong clock: the step counts as taken at the moment of the one before.
    granted(await acknowledge(id, "2019-06-14 09:59:30"));
    expect((await row(id)).acknowledged_at).toEqual(world.at("2019-06-14 10:00"));
  });

  it("in the database too: events out of order, impossible steps, and requests without a beginning", async () => {
    const id = await file("2019-06-14 10:00");
    const { area_id } = await row(id);
    const event = (kind: string, clock: string) =>
      world.db.owner.query(
        "insert into desk.event (request_id, area_id, at, person_id, kind, words) values ($1, $2, $3, $4, $5, 'x')",
        [id, area_id, world.at(clock), world.people.manager, kind],
      );
    await expect(event("acknowledged", "2019-06-14 09:59")).rejects.toThrow(/event_in_order/);
    for (const kind of ["answered", "accepted", "received"])
      await expect(event(kind, "2019-06-14 10:01")).rejects.toThrow(/event_possible/);
    await expect(
      world.as("ward", (ctx) =>
        ctx.db.updateTable("desk.request").set({ state: "accepted" }).where("id", "=", id).execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it("what somebody else has moved meanwhile", async () => {
    const id = await file();
    await acknowledge(id, "2019-06-14 10:20");
    await assign(id, "2019-06-14 10:30", "worker");
    expect(JSON.stringify(await assign(id, "2019-06-14 10:31", "advisor", 2))).toContain(
      "ほかの人がこの依頼を進めました",
    );
  });

  it("steps that are somebody else's, with the reason; outsiders find nothing", async () => {
    const id = await file();
    for (const who of ["ward", "advisor", "worker"] as const)
      expect(await acknowledge(id, "2019-06-14 10:20", 1, who)).toMatchObject({
        error: { kind: "forbidden" },
      });
    for (const who of ["chair", "stranger"] as const)
      expect(await acknowledge(id, "2019-06-14 10:20", 1, who)).toMatchObject({
        error: { kind: "not-found" },
      });
  });

  it("requests without words, with unknown councils or a wish in the past; every field at once", async () => {
    const refused = await world.as(
      "ward",
      (ctx) =>
        fileRequest(ctx, {
          entered: enteredRequest({ what: " ", why: "", wishedBy: "2019-06-13", councils: ["x"] }),
          key: randomUUID(),
        }),
      "2019-06-14 10:00",
    );
    expect(refused).toMatchObject({ ok: false, error: { kind: "invalid" } });
    if (!refused.ok && refused.error.kind === "invalid")
      expect(refused.error.issues.map(({ path }) => path)).toEqual(["what", "why", "councils", "wishedBy"]);
  });

  it("a request of somebody who files none", async () => {
    for (const who of ["manager", "worker", "chair"] as const)
      expect(
        await world.as(who, (ctx) => fileRequest(ctx, { entered: enteredRequest(), key: randomUUID() })),
      ).toMatchObject({ error: { kind: "forbidden" } });
  });
});

describe("the clock", () => {
  it("stands still over the year end, and ends with the contract", async () => {
    await setToday(world.db, "2019-12-27", world.code);
    const id = await file("2019-12-27 17:00");
    expect((await row(id)).acknowledge_by).toEqual(world.at("2020-01-06 09:30"));
    await setToday(world.db, "2020-03-31", world.code);
    const last = await file("2020-03-31 16:00");
    expect(await row(last)).toMatchObject({
      acknowledge_by: world.at("2020-03-31 17:00"),
      answer_by: world.at("2020-03-31 17:30"),
    });
    await setToday(world.db, "2020-04-01", world.code);
    const after = await world.as(
      "ward",
      (ctx) => fileRequest(ctx, { entered: enteredRequest(), key: randomUUID() }),
      "2020-04-01 10:00",
    );
    expect(JSON.stringify(after)).toContain("受け持つセンターが、今日はありません");
    await setToday(world.db, "2019-06-14", world.code);
  });

  it("tells of lateness once, however often and by how many processes it is asked", async () => {
    const id = await file("2019-06-14 10:00");
    const due = world.at("2019-06-14 11:00");
    const before = await escalateLate(world.db.database, due);
    expect(await told("request-late", id)).toEqual([]);
    const late = new Date(due.getTime() + 1000);
    const [one, two] = await Promise.all([
      escalateLate(world.db.database, late),
      escalateLate(world.db.database, late),
    ]);
    expect(before + (one ?? 0) + (two ?? 0)).toBeGreaterThan(0);
    expect(await told("request-late", id)).toEqual([world.people.manager]);
    await escalateLate(world.db.database, world.at("2019-06-20 11:00"));
    expect(await told("request-late", id)).toEqual([world.people.manager]);
    expect((await row(id)).escalated_at).toEqual(late);
  });

  it("doesn't run while the client looks at the answer", async () => {
    const id = await file("2019-06-14 10:00");
    await acknowledge(id, "2019-06-14 10:20");
    await assign(id, "2019-06-14 10:30", "worker");
    await answer(id, "2019-06-14 10:40", "worker");
    await escalateLate(world.db.database, world.at("2019-06-28 11:00"));
    expect(await told("request-late", id)).toEqual([]);
  });
});
