import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { asSystem, type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { buildMatrixWorld, type MatrixWorld, seatPerson } from "../../../tests/support/matrix-world.ts";
import { digestOf, openSession, openStream, type TestStream } from "../../../tests/support/open-stream.ts";
import { areasByHand, type Seat } from "../../../tests/support/rights-oracle.ts";
import { appWith } from "../../../tests/support/visitor.ts";
import type { AreaId, PersonId } from "../../kernel/ids.ts";
import { announce, createHub, type Hub, type Live, openLive, topics } from "../../platform/live/index.ts";
import { routes } from "../routes.ts";
import { livePages } from "./pages.ts";

const code = "tsurumi-2019";
const path = (asked = topics.join(","), since = "") =>
  `${routes.live(code)}?${new URLSearchParams({ topics: asked, ...(since ? { since } : {}) })}`;

let db: TestDatabase;
let world: MatrixWorld;
let live: Live;
let app: Hono;
let areas: ReadonlyMap<string, AreaId>;
/** Sessions that were heard to be over. */
const over = new Set<string>();
/** Waits until everything that was said so far has been heard: messages keep their order. */
const settled = async () => {
  const ended = digestOf(randomUUID());
  await db.owner.query("select pg_notify('machisen_live', $1)", [JSON.stringify({ ended })]);
  await vi.waitFor(() => expect(over).toContain(ended), { interval: 2 });
};
const appOver = (hub: Hub) => appWith(db, (on, deps) => livePages(on, { ...deps, live: hub }));

beforeAll(async () => {
  db = await testDatabase();
  world = await buildMatrixWorld(db);
  const hub = createHub({ perPerson: 60 });
  const hear: Hub["hear"] = (messages) => {
    hub.hear(messages);
    for (const message of messages) if ("ended" in message) over.add(message.ended);
  };
  live = openLive(db.database, () => undefined, { ...hub, hear });
  await live.ready;
  app = appOver(live.hub);
  const { rows } = await db.owner.query("select id, code from programme.area");
  areas = new Map(rows.map((row) => [row.code, row.id]));
});
afterAll(async () => {
  await live.close();
  await db.drop();
});

const seat = (post: string, more: Partial<Seat> = {}): Seat => {
  const posts = world.definitions.flatMap((one) => (one.code === code ? one.posts : []));
  const side = posts.find((one) => one.code === post)?.side;
  return {
    programme: code,
    post,
    centre: side === "centre" ? "tsurumi-centre" : null,
    areas: [side === "council" ? "m-0" : "271241"],
    starts: "2019-06-01",
    ends: null,
    ...more,
  };
};
const enter = async (seats: readonly Seat[], to = path(), through = app) => {
  const person = await seatPerson(db, world, seats);
  const token = await openSession(db, person);
  // A change of posts that is heard only now would end the stream at once, as it should.
  await settled();
  return { person, token, stream: await openStream(through, to, token) };
};
const tell = (topic: (typeof topics)[number], area: string, programme = code) =>
  asSystem(db, (ctx) => announce(ctx, topic, areas.get(area) as AreaId), programme);
const changes = (stream: TestStream) => stream.heard.filter(({ event }) => event === "changed");
const greeted = (stream: TestStream, since = "refresh") =>
  vi.waitFor(() => expect(stream.heard.at(-1)?.event).toBe(since));

describe("who is told", () => {
  it("are those who may read the topic in the area: post × topic × area, by the definition read by hand", async () => {
    const definition = world.definitions.find((one) => one.code === code);
    const powersOf = {
      requests: ["request.read", "request.file"],
      consultations: ["consultation.read"],
      records: ["record.read"],
      plans: ["plan.read"],
      calendar: ["calendar.read"],
      reports: ["report.read"],
      ledger: ["ledger.read"],
    } as const;
    const posts = definition?.posts.map((post) => post.code) ?? [];
    const places = ["271241", "m-0", "m-1", "kita"];
    let told = 0;
    let untold = 0;
    for (const post of posts) {
      const seats = [seat(post)];
      const may = (topic: (typeof topics)[number]) =>
        powersOf[topic].flatMap((power) =>
          areasByHand(world.definitions, world.tree, seats, power, "2019-06-14", code),
        );
      const { stream } = await enter(seats);
      if (topics.every((topic) => may(topic).length === 0)) {
        expect(stream.status, post).toBe(404);
        continue;
      }
      await greeted(stream);
      for (const topic of topics)
        for (const place of places) {
          const before = changes(stream).length;
          await tell(topic, place);
          await settled();
          const expected = may(topic).includes(place);
          await new Promise((done) => setTimeout(done));
          expect(changes(stream).slice(before), `${post}: ${topic} in ${place}`).toEqual(
            expected ? [{ event: "changed", data: topic }] : [],
          );
          if (expected) told += 1;
          else untold += 1;
        }
      await stream.leave();
    }
    expect(told).toBeGreaterThan(20);
    expect(untold).toBeGreaterThan(20);
  }, 60_000);

  it("are not those of another programme in the same area", async () => {
    const { stream } = await enter([seat("advisor")]);
    await greeted(stream);
    await tell("records", "271241", "osaka-2012");
    await tell("reports", "271241");
    await vi.waitFor(() => expect(changes(stream)).toEqual([{ event: "changed", data: "reports" }]));
    await stream.leave();
  });

  it("hear only what they asked for, and never more than the topic", async () => {
    const { stream } = await enter([seat("advisor")], path("records,weather"));
    await greeted(stream);
    await tell("reports", "271241");
    await tell("records", "271241");
    await vi.waitFor(() => expect(changes(stream)).toEqual([{ event: "changed", data: "records" }]));
    await stream.leave();
  });

  it("are nobody when the transaction is rolled back", async () => {
    const { stream } = await enter([seat("advisor")]);
    await greeted(stream);
    const broken = asSystem(
      db,
      async (ctx) => {
        await announce(ctx, "records", areas.get("271241") as AreaId);
        throw new Error("no");
      },
      code,
    );
    await expect(broken).rejects.toThrow("no");
    await tell("reports", "271241");
    await vi.waitFor(() => expect(changes(stream)).toEqual([{ event: "changed", data: "reports" }]));
    await stream.leave();
  });
});

describe("who may listen", () => {
  it("is nobody without a session, from elsewhere, or without a word to wait for", async () => {
    expect((await openStream(app, path(), "nobody")).status).toBe(303);
    const stranger = await enter([
      seat("ward-officer", { programme: "osaka-2012", areas: ["271241"], starts: "2013-06-01" }),
    ]);
    expect(stranger.stream.status).toBe(404);
    expect((await enter([seat("advisor")], path("weather"))).stream.status).toBe(404);
    expect((await enter([seat("advisor")], routes.live(code))).stream.status).toBe(404);
  });

  it("gets an answer that nobody stores or gathers", async () => {
    const { stream } = await enter([seat("advisor")]);
    expect(stream.status).toBe(200);
    expect(stream.headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(stream.headers.get("cache-control")).toBe("no-store");
    expect(stream.headers.get("x-accel-buffering")).toBe("no");
    expect(stream.headers.get("set-cookie")).toBeNull();
    await stream.leave();
  });
});

describe("a page that was read before its stream opened", () => {
  it("hears of exactly what came in between", async () => {
    const mark = live.hub.mark();
    const quiet = await enter([seat("advisor")], path(undefined, mark));
    await greeted(quiet.stream, "hello");
    const earlier = live.hub.mark();
    await tell("records", "271241");
    await vi.waitFor(() => expect(changes(quiet.stream)).toHaveLength(1));
    const late = await enter([seat("advisor")], path(undefined, earlier));
    await vi.waitFor(() => expect(late.stream.heard.map(({ event }) => event)).toEqual(["hello", "changed"]));
    await quiet.stream.leave();
    await late.stream.leave();
  });

  it("is read anew after the listening connection was away", async () => {
    const { stream } = await enter([seat("advisor")], path(undefined, live.hub.mark()));
    await greeted(stream, "hello");
    await db.owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen machisen_live'",
    );
    await greeted(stream);
    await tell("records", "271241");
    await vi.waitFor(() => expect(changes(stream)).toHaveLength(1));
    await stream.leave();
  });
});

describe("a stream ends", () => {
  const ends = (stream: TestStream) => vi.waitFor(() => expect(stream.isEnded()).toBe(true));

  it("when its session does, wherever that was ended, and tells nothing afterwards", async () => {
    const { person, token, stream } = await enter([seat("advisor")]);
    const elsewhere = await openStream(app, path(), await openSession(db, person));
    await greeted(stream);
    await greeted(elsewhere);
    await db.owner.query("select identity.end_session($1)", [token]);
    await ends(stream);
    await tell("records", "271241");
    await vi.waitFor(() => expect(changes(elsewhere)).toHaveLength(1));
    expect(changes(stream)).toEqual([]);
    expect((await openStream(app, path(), token)).status).toBe(303);
    await elsewhere.leave();
  });

  it("when the session ended while it was being opened", async () => {
    const hub = createHub();
    const rightsAt = hub.mark();
    hub.hear([{ ended: digestOf("token") }]);
    const end = vi.fn();
    const screen = { changed: vi.fn(), refresh: vi.fn(), beat: vi.fn(), end };
    const of = { person: 1 as PersonId, programme: 1 as never, session: digestOf("token"), areas: new Map() };
    hub.subscribe({ ...of, screen }, rightsAt, undefined);
    expect(end).toHaveBeenCalledWith("over");
    expect(hub.size()).toBe(0);
    hub.close();
  });

  it("when the person's posts change, so that it comes back with the rights of now", async () => {
    const { person, token, stream } = await enter([seat("advisor")]);
    await greeted(stream);
    await db.owner.query("update people.appointment set ends = '2019-06-02' where person_id = $1", [person]);
    await ends(stream);
    expect((await openStream(app, path(), token)).status).toBe(404);
  });

  it("when its time is over, and beats until then", async () => {
    const hub = createHub({ life: 200, pulse: 20 });
    const { stream } = await enter([seat("advisor")], path(), appOver(hub));
    await stream.ended;
    expect(stream.beats()).toBeGreaterThan(3);
    expect(hub.size()).toBe(0);
    hub.close();
  });

  it("when the same person has opened too many since; the oldest goes and is told not to come back", async () => {
    const hub = createHub({ perPerson: 3 });
    const through = appOver(hub);
    const { token, stream } = await enter([seat("advisor")], path(), through);
    const other = await enter([seat("advisor")], path(), through);
    const more = await Promise.all([1, 2].map(() => openStream(through, path(), token)));
    for (const one of more) await greeted(one);
    expect(stream.isEnded()).toBe(false);
    const last = await openStream(through, path(), token);
    await ends(stream);
    expect(stream.heard.at(-1)?.event).toBe("enough");
    expect([other.stream, ...more, last].map((one) => one.isEnded())).toEqual([false, false, false, false]);
    expect(hub.size()).toBe(4);
    hub.close();
    await last.ended;
  });

  it("when the reader goes away, and isn't even begun for whoever asks only for the head", async () => {
    const before = live.hub.size();
    const { token, stream } = await enter([seat("advisor")]);
    await greeted(stream);
    expect(live.hub.size()).toBe(before + 1);
    await stream.leave();
    expect(live.hub.size()).toBe(before);
    const head = await app.request(`http://machisen.test${path()}`, {
      method: "HEAD",
      headers: { cookie: `machisen_session=${token}` },
    });
    expect(head.status).toBe(200);
    expect(live.hub.size()).toBe(before);
  });

  it("when the server stops, and no new one opens", async () => {
    const hub = createHub();
    const through = appOver(hub);
    const { token, stream } = await enter([seat("advisor")], path(), through);
    await greeted(stream);
    hub.close();
    await stream.ended;
    const late = await openStream(through, path(), token);
    await late.ended;
    expect(late.heard.map(({ event }) => event)).toEqual(["hello"]);
  });
});

describe("fifty open streams", () => {
  it("hold none of the four connections of the pool, and all hear at once", async () => {
    const { token } = await enter([seat("advisor")]);
    const streams = await Promise.all(Array.from({ length: 50 }, () => openStream(app, path(), token)));
    for (const stream of streams) await greeted(stream);
    const { pool } = db.database;
    expect(pool.waitingCount).toBe(0);
    expect(pool.idleCount).toBe(pool.totalCount);
    expect(pool.totalCount).toBeLessThanOrEqual(4);
    const { rows } = await db.owner.query(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()",
    );
    expect(rows[0].n).toBe(0);
    await tell("records", "271241");
    await vi.waitFor(() =>
      expect(streams.map((stream) => changes(stream).length)).toEqual(Array(50).fill(1)),
    );
    await Promise.all(streams.map((stream) => stream.leave()));
  });

  it("end one by one when somebody stops reading", async () => {
    const hub = createHub({ pulse: 5 });
    const { token } = await enter([seat("advisor")]);
    const answer = await appOver(hub).request(`http://machisen.test${path()}`, {
      headers: { cookie: `machisen_session=${token}` },
    });
    const reader = answer.body?.getReader();
    await reader?.read();
    expect(hub.size()).toBe(1);
    await vi.waitFor(() => expect(hub.size()).toBe(0));
    hub.close();
  });
});
