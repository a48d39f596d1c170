import { get, type IncomingMessage } from "node:http";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { writeCookie } from "../../src/platform/identity/cookie.ts";
import { keysFrom } from "../../src/platform/identity/keys.ts";
import { secretIn } from "../../src/platform/secret.ts";
import { type Running, serve } from "../../src/server.ts";
import { routes } from "../../src/web/routes.ts";
import { buildAppointment, setToday } from "../support/build/index.ts";
import { asSystem, type TestDatabase, testDatabase } from "../support/database.ts";
import { testSettings } from "../support/demo-world.ts";

const root = resolve(import.meta.dirname, "../..");
const code = "tsurumi-2019";
let db: TestDatabase;
let running: Running;
let cookie: string;

beforeAll(async () => {
  db = await testDatabase();
  const { person } = await asSystem(db, (ctx) => buildAppointment(ctx, { post: "advisor" }));
  await setToday(db, "2019-06-14", code);
  const settings = testSettings();
  running = await serve(db.database, settings, root);
  const token = "a".repeat(43);
  await db.owner.query("select identity.open_session($1, $2, 'open', 'test')", [person, token]);
  cookie = `machisen_session=${writeCookie(keysFrom(secretIn(settings.dataFolder, "secret")), token, new Date(0))}`;
});
afterAll(() => db.drop());

const ask = (path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    get(
      `http://127.0.0.1:${running.port}${path}`,
      { headers: { cookie, ...headers }, agent: false },
      done,
    ).on("error", fail);
  });
const live = `${routes.live(code)}?topics=records`;

describe("a screen that asks by itself", () => {
  it("prolongs no session, neither by its stream nor by reading the page again", async () => {
    // The cookie says that it was made long ago, so a page that somebody opens slides it on.
    const opened = await ask(routes.today(code));
    expect(opened.headers["set-cookie"]?.join()).toContain("machisen_session=");
    opened.resume();
    const again = await ask(routes.today(code), { "x-machisen-live": "1" });
    expect(again.statusCode).toBe(200);
    expect(again.headers["set-cookie"]).toBeUndefined();
    again.resume();
    const stream = await ask(live);
    expect(stream.headers["set-cookie"]).toBeUndefined();
    stream.destroy();
  });

  it("leaves the word on what was done to the page that the reader opens", async () => {
    const flash = Buffer.from(JSON.stringify({ text: { ja: "提出しました", en: "Handed in" } })).toString(
      "base64url",
    );
    const both = { cookie: `${cookie}; machisen_done=${flash}` };
    const again = await ask(routes.today(code), { ...both, "x-machisen-live": "1" });
    expect(again.headers["set-cookie"]).toBeUndefined();
    again.resume();
    const opened = await ask(routes.today(code), both);
    expect(opened.headers["set-cookie"]?.join()).toContain("machisen_done=;");
    opened.resume();
  });
});

describe("the server stops", () => {
  it("promptly, with open screens that are told, also when one of them has just gone away", async () => {
    const streams = await Promise.all(Array.from({ length: 20 }, () => ask(live)));
    const ended = streams.slice(1).map(
      (stream) =>
        new Promise<void>((done) => {
          stream.resume();
          stream.on("end", done);
        }),
    );
    streams[0]?.destroy();
    await vi.waitFor(() => expect(streams.every((stream) => stream.statusCode === 200)).toBe(true));
    const began = performance.now();
    await running.close();
    expect(performance.now() - began).toBeLessThan(2000);
    await Promise.all(ended);
    const { rows } = await db.owner.query(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and query ilike 'listen%'",
    );
    expect(rows[0].n).toBe(0);
  });
});
