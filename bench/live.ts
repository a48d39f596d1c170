import { randomBytes } from "node:crypto";
import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { AreaId } from "../src/kernel/ids.ts";
import type { Database } from "../src/platform/database/pool.ts";
import { runAs } from "../src/platform/database/run-as.ts";
import { writeCookie } from "../src/platform/identity/cookie.ts";
import { keysFrom } from "../src/platform/identity/keys.ts";
import { announceAll } from "../src/platform/live/index.ts";
import { secretIn } from "../src/platform/secret.ts";
import type { RunningApp } from "./app.ts";
import { firstDay, wards } from "./definition.ts";
import { quantile } from "./latency.ts";
import type { Row } from "./table.ts";

/** As many as one person may have open. */
const perPerson = 10;
const rounds = 20;
/** The screens' own: they don't all ask in the same moment. */
const spread = 300;

type Ground = {
  readonly owner: pg.Client;
  readonly database: Database;
  readonly programme: number;
  /** Folder of the installation, which holds its secret. */
  readonly folder: string;
};

/** Signs in people of their own, spread over the wards; answers their Cookie headers. */
const seatReaders = async ({ owner, programme, folder }: Ground, count: number): Promise<string[]> => {
  const keys = keysFrom(secretIn(folder, "secret"));
  const made = await owner.query(
    "insert into people.person (name, is_fictitious) select '画面 ' || n, true from generate_series(1, $1::int) n returning id",
    [count],
  );
  const people = made.rows.map(({ id }) => id);
  await owner.query(
    `with seated as (
       insert into people.appointment (programme_id, person_id, post_id, centre_id, starts)
       select $1, who.id, po.id, ce.id, '${firstDay}'
         from unnest($2::int[]) with ordinality who (id, n)
         join programme.post po on po.programme_id = $1 and po.code = 'worker'
         join programme.centre ce on ce.programme_id = $1 and ce.code = 'w' || lpad((1 + who.n % ${wards})::text, 2, '0') || '-centre'
       returning id, centre_id)
     insert into people.appointment_area select s.id, ca.area_id from seated s join programme.centre_area ca using (centre_id)`,
    [programme, people],
  );
  const cookies: string[] = [];
  for (const person of people) {
    const token = randomBytes(32).toString("base64url");
    await owner.query("select identity.open_session($1, $2, 'open', 'bench')", [person, token]);
    cookies.push(`machisen_session=${writeCookie(keys, token)}`);
  }
  return cookies;
};

type OpenScreen = { readonly cookie: string; onChange: () => void; readonly leave: () => void };

const openScreen = (origin: string, cookie: string): Promise<OpenScreen> =>
  new Promise((done, fail) => {
    const url = `${origin}/bench/live?topics=records`;
    const request = get(url, { headers: { cookie }, agent: false }, (answer) => {
      if (answer.statusCode !== 200) fail(new Error(`a stream answered ${answer.statusCode}`));
      const screen: OpenScreen = { cookie, onChange: () => undefined, leave: () => request.destroy() };
      answer.setEncoding("utf8");
      answer.on("error", () => undefined);
      answer.on("data", (text: string) => {
        if (text.includes("event: hello")) done(screen);
        if (text.includes("event: changed")) screen.onChange();
      });
    });
    request.on("error", fail);
  });

const openScreens = async (
  origin: string,
  cookies: readonly string[],
  count: number,
): Promise<OpenScreen[]> => {
  const screens: OpenScreen[] = [];
  while (screens.length < count) {
    const some = Math.min(50, count - screens.length);
    const next = Array.from({ length: some }, (_, n) =>
      openScreen(origin, cookies[Math.floor((screens.length + n) / perPerson)] ?? ""),
    );
    screens.push(...(await Promise.all(next)));
  }
  return screens;
};

const rowOf = (what: string, times: number[], memory: number): Row => {
  times.sort((a, b) => a - b);
  return {
    what,
    size: 0,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    count: times.length,
    memory,
  };
};

/**
 * From just before the commit of a change in every ward until each open screen is told, and until it has read its page
 * again; milliseconds. The screens live in this process, so their own work is part of the measure.
 */
export const measureLive = async (
  ground: Ground,
  app: RunningApp,
  counts: readonly number[],
): Promise<Row[]> => {
  const { owner, database } = ground;
  const cookies = await seatReaders(ground, Math.ceil(Math.max(...counts) / perPerson));
  const found = await owner.query(
    "select a.id from programme.area a where a.level = 'ward' and a.code ~ '^w'",
  );
  const areas: AreaId[] = found.rows.map(({ id }) => id);
  const entry = { who: { kind: "system" }, programme: "bench", mode: "write", origin: "bench" } as const;
  /** One change; answers when each screen has done what it does about it. */
  const change = async (
    screens: readonly OpenScreen[],
    react: (screen: OpenScreen) => Promise<unknown>,
  ): Promise<number[]> => {
    let began = 0;
    const all = screens.map(
      (screen) =>
        new Promise<number>((done, fail) => {
          screen.onChange = () => {
            react(screen).then(() => done(performance.now() - began), fail);
          };
        }),
    );
    await runAs(database, entry, async (ctx) => {
      await announceAll(ctx, "records", areas);
      began = performance.now();
    });
    return Promise.all(all);
  };
  const readPage = async ({ cookie }: OpenScreen): Promise<void> => {
    await sleep(Math.random() * spread);
    const page = await fetch(`${app.origin}/bench/records`, { headers: { cookie, "x-machisen-live": "1" } });
    await page.text();
    if (page.status !== 200) throw new Error(`a page answered ${page.status}`);
  };
  const rows: Row[] = [];
  for (const count of counts) {
    const screens = await openScreens(app.origin, cookies, count);
    await change(screens, async () => undefined);
    const told: number[] = [];
    for (let round = 0; round < rounds; round++) {
      told.push(...(await change(screens, async () => undefined)));
      await sleep(20);
    }
    rows.push(rowOf(`open screens: ${count}, change → told`, told, app.memory()));
    if (count === Math.min(...counts)) {
      await change(screens, readPage);
      const read = await change(screens, readPage);
      rows.push(rowOf(`open screens: ${count}, change → list page read anew by all`, read, app.memory()));
    }
    for (const screen of screens) screen.leave();
    await sleep(300);
  }
  return rows;
};
