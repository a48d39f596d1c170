import type { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CouncilId, PersonId } from "../../src/kernel/ids.ts";
import { cancelEntry } from "../../src/modules/centre/calendar/index.ts";
import { calendarPages } from "../../src/web/calendar/pages.ts";
import type { Deps } from "../../src/web/deps.ts";
import { failure } from "../../src/web/failure.tsx";
import { routes } from "../../src/web/routes.ts";
import {
  buildAppointment,
  buildCouncil,
  buildEntry,
  buildProgramme,
  granted,
  setToday,
} from "../support/build/index.ts";
import { asPerson, asSystem, type TestDatabase, testDatabase } from "../support/database.ts";
import { readIcs, valuesOf } from "../support/read-ics.ts";
import { appWith, visitor } from "../support/visitor.ts";

const p = "tsurumi-2019";
type Role = "worker" | "manager" | "chair" | "other" | "both";

let db: TestDatabase;
let app: Hono;
let who: Record<Role, PersonId>;
let enomoto: CouncilId;
let place = 0;

beforeAll(async () => {
  db = await testDatabase();
  const made = await asSystem(db, async (ctx) => {
    const programme = await buildProgramme(ctx);
    const second = await buildProgramme(ctx, { file: "town" });
    const [one, two] = [
      await buildCouncil(ctx, { programme, name: "榎本地域活動協議会" }),
      await buildCouncil(ctx, { programme, name: "今津地域活動協議会" }),
    ];
    const person = async (given: Parameters<typeof buildAppointment>[1]) =>
      (await buildAppointment(ctx, { programme, ...given })).person;
    const both = await person({ name: "兼務 五郎" });
    await person({ programme: second, person: both });
    return {
      code: second.code,
      enomoto: one.id,
      imazu: two.id,
      who: {
        worker: await person({ name: "支援 花子" }),
        manager: await person({ post: "operations-manager" }),
        chair: await person({ post: "chair", council: one.id }),
        other: await person({ post: "chair", council: two.id }),
        both,
      },
    };
  });
  ({ enomoto, who } = made);
  await setToday(db, "2019-06-14", p);
  await setToday(db, "2024-06-14", made.code);
  const on = { startsOn: "2019-06-20" };
  await asSystem(
    db,
    async (ctx) => {
      const worker = who.worker;
      const one = { ...on, maker: worker, councils: [String(enomoto)] };
      await buildEntry(ctx, { ...one, title: "榎本の訪問", note: "会長は入院中", people: [String(worker)] });
      await buildEntry(ctx, { ...one, title: "榎本の会議", people: [String(who.manager)] });
      await buildEntry(ctx, {
        ...on,
        maker: worker,
        councils: [String(made.imazu)],
        title: "今津の訪問",
        people: [],
      });
      await buildEntry(ctx, { ...on, maker: who.both, title: "鶴見の兼務" });
      await buildEntry(ctx, {
        startsOn: "2018-06-20",
        maker: worker,
        title: "昔の訪問",
        people: [String(worker)],
      });
    },
    p,
  );
  await asSystem(
    db,
    (ctx) => buildEntry(ctx, { startsOn: "2024-06-20", maker: who.both, title: "山辺の兼務" }),
    made.code,
  );
  const withDeps =
    (pages: typeof calendarPages): typeof calendarPages =>
    (one, deps: Deps) =>
      pages(one, {
        ...deps,
        // Only how people reach us is asked of it here.
        identity: { cookie: { secure: true, seconds: 1 } } as Deps["identity"],
        originOf: (c) => c.req.header("x-test-origin") ?? "192.0.2.7",
      });
  app = appWith(db, withDeps(calendarPages), failure);
});
afterAll(() => db.drop());
beforeEach(() => {
  place += 1;
});

const addressOf = async (role: Role, shows: "mine" | "all"): Promise<string> => {
  const answer = await (await visitor(db, app, who[role])).post(routes.meCalendar(), { shows });
  expect(answer.status).toBe(200);
  return /value="https:\/\/machisen\.test(\/calendar\/[^"]+)"/.exec(answer.html)?.[1] ?? "";
};
const ask = (path: string, origin = `198.51.100.${place}`) =>
  app.request(`http://machisen.test${path}`, { headers: { "x-test-origin": origin } });
const titlesIn = async (path: string): Promise<string[]> => {
  const answer = await ask(path);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
  return readIcs(await answer.text())
    .components.filter(({ name }) => name === "VEVENT")
    .map((event) => valuesOf(event).SUMMARY ?? "")
    .sort();
};
const events = async (action: string) =>
  (
    await db.owner.query(
      "select person_id, origin, detail from audit.event where subject = 'calendar.feed' and action = $1 order by id",
      [action],
    )
  ).rows;

describe("a feed", () => {
  it("holds what its person goes to, or all that they may see; old things are left out", async () => {
    expect(await titlesIn(await addressOf("worker", "mine"))).toEqual(["榎本の訪問"]);
    expect(await titlesIn(await addressOf("worker", "all"))).toEqual([
      "今津の訪問",
      "榎本の会議",
      "榎本の訪問",
      "鶴見の兼務",
    ]);
    expect(await titlesIn(await addressOf("chair", "all"))).toEqual(["榎本の会議", "榎本の訪問"]);
    expect(await titlesIn(await addressOf("other", "all"))).toEqual(["今津の訪問"]);
  });

  it("gathers all programmes of its person", async () => {
    expect(await titlesIn(await addressOf("both", "mine"))).toEqual(["山辺の兼務", "鶴見の兼務"]);
  });

  it("carries no note and no name of a person", async () => {
    const text = await (await ask(await addressOf("worker", "all"))).text();
    const plain = text.replaceAll("\r\n ", "");
    for (const secret of ["入院", "支援", "花子"]) expect(plain).not.toContain(secret);
  });

  it("keeps the name of an entry and counts its changes; what is called off says so", async () => {
    const path = await addressOf("manager", "mine");
    const eventIn = async () => {
      const calendar = readIcs(await (await ask(path)).text());
      const event = calendar.components.find((one) => one.name === "VEVENT");
      return event ? valuesOf(event) : {};
    };
    const before = await eventIn();
    expect(before).toMatchObject({ SUMMARY: "榎本の会議", SEQUENCE: "0", STATUS: "CONFIRMED" });
    const id = (await db.owner.query("select id from calendar.entry where title = '榎本の会議'")).rows[0].id;
    granted(
      await asPerson(db, who.worker, p, (ctx) => cancelEntry(ctx, { id, reason: "雨", following: false })),
    );
    expect(await eventIn()).toMatchObject({ UID: before.UID, SEQUENCE: "1", STATUS: "CANCELLED" });
  });

  it("ends with the rights of its person, on the same day", async () => {
    const path = await addressOf("other", "all");
    expect(await titlesIn(path)).toEqual(["今津の訪問"]);
    await db.owner.query("update people.appointment set ends = '2019-06-13' where person_id = $1", [
      who.other,
    ]);
    expect(await titlesIn(path)).toEqual([]);
    await db.owner.query("update people.appointment set ends = null where person_id = $1", [who.other]);
  });

  it("is noted in the audit log each time, with the origin feed and where it was read from", async () => {
    const path = await addressOf("worker", "mine");
    const before = (await events("feed-read")).length;
    await ask(path, "203.0.113.9");
    const [last, ...more] = (await events("feed-read")).slice(before);
    expect(more).toEqual([]);
    expect(last).toEqual({ person_id: who.worker, origin: "feed", detail: { from: "203.0.113.9" } });
  });
});

describe("its address", () => {
  it("is 256 random bits, shown once, and kept only as a digest", async () => {
    const path = await addressOf("worker", "mine");
    const token = /^\/calendar\/([A-Za-z0-9_-]{43})\.ics$/.exec(path)?.[1] ?? "";
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const { rows } = await db.owner.query(
      "select digest = sha256(convert_to($1, 'UTF8')) as right, to_jsonb(f)::text as text from calendar.feed f where person_id = $2",
      [token, who.worker],
    );
    expect(rows[0].right).toBe(true);
    expect(rows[0].text).not.toContain(token);
    expect((await (await visitor(db, app, who.worker)).get(routes.meCalendar())).html).not.toContain(token);
    const everywhere = await db.owner.query(
      "select count(*)::int as n from audit.event e where to_jsonb(e)::text like '%' || $1 || '%'",
      [token],
    );
    expect(everywhere.rows[0].n).toBe(0);
  });

  it("is dead as soon as there is a new one, or it is switched off", async () => {
    const [old, now] = [await addressOf("worker", "mine"), await addressOf("worker", "mine")];
    expect(now).not.toBe(old);
    expect((await ask(old)).status).toBe(404);
    expect((await ask(now)).status).toBe(200);
    expect((await (await visitor(db, app, who.worker)).post(routes.dropFeed(), {})).status).toBe(303);
    expect((await ask(now)).status).toBe(404);
  });

  it("that is wrong is answered byte for byte like any page that doesn't exist", async () => {
    const token = "A".repeat(43);
    const paths = [
      `/calendar/${token}.ics`,
      "/calendar/short.ics",
      `/calendar/${token}`,
      "/no-such-page/at-all",
    ];
    const answers = await Promise.all(
      paths.map(async (path) => {
        const answer = await ask(path);
        return [
          answer.status,
          (await answer.text()).replaceAll(encodeURIComponent(path), "…").replaceAll(path, "…"),
        ];
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.[0]).toBe(404);
  });

  it("is braked when it is guessed from one place, there alone, and a right one is not counted", async () => {
    const path = await addressOf("worker", "mine");
    for (let n = 0; n < 40; n++) expect((await ask(path, "203.0.113.1")).status).toBe(200);
    const guess = (n: number) => ask(`/calendar/${String(n).padStart(43, "x")}.ics`, "203.0.113.2");
    for (let n = 0; n < 30; n++) expect((await guess(n)).status).toBe(404);
    const braked = await guess(31);
    expect(braked.status).toBe(429);
    expect(Number(braked.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask(path, "203.0.113.2")).status).toBe(429);
    expect((await ask(path, "203.0.113.1")).status).toBe(200);
  });

  it("is nobody else's to make, see or drop", async () => {
    const path = await addressOf("worker", "mine");
    const manager = await visitor(db, app, who.manager);
    await manager.post(routes.dropFeed(), {});
    expect((await ask(path)).status).toBe(200);
    const stranger = await visitor(db, app, null);
    expect((await stranger.get(routes.meCalendar())).status).toBe(303);
    for (const post of [routes.meCalendar(), routes.dropFeed()])
      expect((await stranger.post(post, { shows: "all" })).status).not.toBe(200);
    await expect(
      asPerson(db, who.manager, p, ({ db: k }) => k.selectFrom("calendar.feed").selectAll().execute()),
    ).rejects.toThrow(/permission denied/);
  });
});
