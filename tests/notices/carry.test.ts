import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hearUrgent } from "../../src/platform/notices/hear-urgent.ts";
import { carryNotices, startCarrier } from "../../src/platform/notices/index.ts";
import { createMailer } from "../../src/platform/notices/mail/index.ts";
import { buildProgramme } from "../support/build/index.ts";
import { asPerson, asSystem } from "../support/database.ts";
import { japan, links, mailServer, type NoticesWorld, noticesWorld } from "./world.ts";

let world: NoticesWorld;
const server = mailServer();
beforeAll(async () => {
  world = await noticesWorld();
  await server.start();
});
afterAll(async () => {
  await server.stop();
  await world.db.drop();
});
beforeEach(async () => {
  await world.clear();
  server.received.length = 0;
});

const carry = (at: string) => carryNotices(world.db.database, links, japan(at));
const mailer = () =>
  createMailer({
    database: world.db.database,
    smtpUrl: server.url(),
    sender: "まちセン <machisen@example.jp>",
  });

describe("the digest", () => {
  it("waits for the hour that its reader chose, and then takes everything along in one letter", async () => {
    await world.choose("ward", { digest_at: "17:30" });
    await world.tell("ward", { at: "2019-06-14T09:00:00" });
    await world.tell("ward", { at: "2019-06-14T16:00:00", kind: "consultation-answered" });
    expect(await carry("2019-06-14T17:29:00")).toBe(0);
    expect(await carry("2019-06-14T17:30:00")).toBe(1);
    expect(await carry("2019-06-14T17:31:00")).toBe(0);
    const [letter, ...others] = await world.letters();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      recipient: "ward@example.jp",
      subject: "【まちセン】お知らせ 2件",
      notices: 2,
    });
    expect(letter.body).toContain("■ 月次報告");
    expect(letter.body).toContain("■ 相談");
    expect(letter.body).toContain("https://machisen.example.jp/me/notices/settings");
  });

  it("comes at eight in the morning in Japan to whoever chose nothing; what came after waits for the next day", async () => {
    await world.tell("ward", { at: "2019-06-13T20:00:00" });
    expect(await carry("2019-06-14T07:59:59")).toBe(0);
    expect(await carry("2019-06-14T08:00:00")).toBe(1);
    await world.tell("ward", { at: "2019-06-14T08:05:00" });
    expect(await carry("2019-06-14T23:59:00")).toBe(0);
    expect(await carry("2019-06-15T08:00:00")).toBe(1);
  });

  it("is made up for when the app was down at the hour", async () => {
    await world.tell("ward", { at: "2019-06-14T07:00:00" });
    expect(await carry("2019-06-14T11:17:00")).toBe(1);
  });

  it("is due exactly when the chosen hour has struck since the notice was made", async () => {
    const minute = 60_000;
    const start = japan("2019-06-14T00:00:00").getTime();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 3000 }),
        async (hour, made, later) => {
          await world.clear();
          const two = (n: number) => String(n).padStart(2, "0");
          await world.choose("ward", { digest_at: `${two(Math.floor(hour / 60))}:${two(hour % 60)}` });
          const at = (minutes: number) => new Date(start + minutes * minute);
          await world.tell("ward");
          await world.db.owner.query("update notices.notice set made_at = $1", [at(made)]);
          let struck = false;
          for (let now = made; now <= made + later; now += 1) if (now % 1440 === hour) struck = true;
          const letters = await carryNotices(world.db.database, links, at(made + later));
          expect(letters).toBe(struck ? 1 : 0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("speaks the language of its reader, tells the sentence and nothing else, and leads to the page", async () => {
    await world.choose("ward", { locale: "en" });
    const id = await world.tell("ward", { at: "2019-06-13T20:00:00" });
    await carry("2019-06-14T08:00:00");
    const [letter] = await world.letters();
    expect(letter.subject).toBe("Machisen: 1 notice");
    expect(letter.body).toContain("A report was submitted.");
    expect(letter.body).toContain(`https://machisen.example.jp/me/notices/${id}\n`);
    const names = await world.db.owner.query("select name from people.person");
    for (const { name } of names.rows) expect(letter.body).not.toContain(name);
  });
});

describe("urgent notices", () => {
  it("leave at once, in a letter of their own, and take no other along", async () => {
    await world.tell("ward", { at: "2019-06-14T10:00:00" });
    await world.tell("ward", { at: "2019-06-14T10:00:00", urgent: true, kind: "report-returned" });
    expect(await carry("2019-06-14T10:00:01")).toBe(1);
    expect(await world.letters()).toMatchObject([
      { subject: "【まちセン】急ぎ：月次報告が差し戻された", notices: 1 },
    ]);
  });

  it("are heard again after the connection was lost", async () => {
    let heard = 0;
    const hearing = hearUrgent(world.db.database, () => {
      heard += 1;
    });
    await hearing.mend();
    await world.db.owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen machisen_urgent'",
    );
    await new Promise((wait) => setTimeout(wait, 100));
    await hearing.mend();
    await world.tell("ward", { urgent: true });
    await expect.poll(() => heard, { timeout: 5000 }).toBe(1);
    await hearing.close();
  });

  it("reach a real mail server within a moment of their commit, without anybody waiting for the minute", async () => {
    const carrier = startCarrier({
      database: world.db.database,
      links,
      mailer: mailer(),
      onFailure: (error) => {
        throw error;
      },
    });
    // Listening has begun when the first round is over.
    await new Promise((wait) => setTimeout(wait, 500));
    await world.tell("ward", { urgent: true, kind: "report-returned" });
    const told = Date.now();
    await expect.poll(() => server.received.length, { timeout: 5000, interval: 20 }).toBe(1);
    expect(Date.now() - told).toBeLessThan(2000);
    await carrier.close();
    const { to, text } = server.received[0] ?? { to: [], text: "" };
    expect(to).toEqual(["ward@example.jp"]);
    expect(text).toMatch(/^List-Unsubscribe:\s+<https:\/\/machisen\.example\.jp\/mail\/stop\?token=/m);
  });
});

describe("whoever doesn't want mail", () => {
  const settled = async () =>
    (
      await world.db.owner.query(
        "select count(*)::int as n from notices.notice where settled_at is not null and mailed_at is null",
      )
    ).rows[0].n;

  it.each([
    ["chose none", { by_mail: "none" }, true],
    ["chose none", { by_mail: "none" }, false],
    ["wants only what is urgent", { by_mail: "urgent" }, false],
    ["keeps this kind on the screen", { screen_only: ["report-submitted"] }, false],
    ["keeps this kind on the screen", { screen_only: ["report-submitted"] }, true],
  ])("%s: gets none (%o, urgent: %s), and finds it on the screen", async (_why, setting, urgent) => {
    await world.choose("ward", setting);
    await world.tell("ward", { urgent, at: "2019-06-13T09:00:00" });
    expect(await carry("2019-06-14T09:00:00")).toBe(0);
    expect(await world.letters()).toEqual([]);
    expect(await settled()).toBe(1);
    const seen = await asPerson(world.db, world.ids.ward, null, async (ctx) => ctx.unread);
    expect(seen).toBe(1);
  });

  it("wants only what is urgent: gets that", async () => {
    await world.choose("ward", { by_mail: "urgent" });
    await world.tell("ward", { urgent: true, at: "2019-06-13T09:00:00" });
    expect(await carry("2019-06-13T09:00:00")).toBe(1);
  });

  it("chose no mail for one kind: gets the others", async () => {
    await world.choose("ward", { screen_only: ["consultation-answered"] });
    await world.tell("ward", { at: "2019-06-13T09:00:00", kind: "consultation-answered" });
    await world.tell("ward", { at: "2019-06-13T09:00:00" });
    await carry("2019-06-14T09:00:00");
    expect(await world.letters()).toMatchObject([{ notices: 1 }]);
  });

  it("has read it on the screen meanwhile: is not told twice", async () => {
    await world.tell("ward", { at: "2019-06-13T09:00:00" });
    await world.db.owner.query("update notices.notice set seen_at = now()");
    expect(await carry("2019-06-14T09:00:00")).toBe(0);
    expect(await settled()).toBe(1);
  });

  it("has no account, or no post in that programme any more: gets none", async () => {
    const { owner } = world.db;
    await world.tell("ward", { at: "2019-06-13T09:00:00", urgent: true });
    await world.tell("chair", { at: "2019-06-13T09:00:00", urgent: true });
    await owner.query("update people.appointment set ends = '2019-06-01' where person_id = $1", [
      world.ids.ward,
    ]);
    await owner.query("delete from identity.account where person_id = $1", [world.ids.chair]);
    expect(await carry("2019-06-14T09:00:00")).toBe(0);
    expect(await settled()).toBe(2);
    await owner.query("update people.appointment set ends = null where person_id = $1", [world.ids.ward]);
    await owner.query(
      "insert into identity.account (person_id, mail, password) values ($1, 'chair@example.jp', 'x')",
      [world.ids.chair],
    );
  });
});

describe("many processes", () => {
  it("write a notice into one letter, and a digest is never split", async () => {
    for (let n = 0; n < 8; n += 1)
      for (const who of ["ward", "chair", "manager", "advisor"] as const)
        await world.tell(who, { at: "2019-06-13T09:00:00", urgent: n % 2 === 0 });
    const queued = await Promise.all([1, 2, 3].map(() => carry("2019-06-14T09:00:00")));
    expect(queued.reduce((a, b) => a + b)).toBe(8);
    const letters = await world.letters();
    expect(letters.map((one) => one.notices)).toEqual(Array(8).fill(4));
    const [one, two] = [mailer(), mailer()];
    await Promise.all([one.deliver(), two.deliver()]);
    await Promise.all([one.close(), two.close()]);
    expect(server.received).toHaveLength(8);
  });

  it("queue no letter when the transaction that should settle its notices is rolled back", async () => {
    await world.tell("ward", { at: "2019-06-13T09:00:00" });
    const broken = {
      ...links,
      stop: () => {
        throw new Error("no link");
      },
    };
    await expect(carryNotices(world.db.database, broken, japan("2019-06-14T09:00:00"))).rejects.toThrow(
      "no link",
    );
    expect(await world.letters()).toEqual([]);
    expect(await carry("2019-06-14T09:00:00")).toBe(1);
  });
});

describe("a dead mail server", () => {
  it("is tried again, then the letters are given up and said to be; sent again they leave when it is back", async () => {
    await world.tell("ward", { at: "2019-06-13T09:00:00" });
    await world.tell("chair", { at: "2019-06-13T09:00:00" });
    await carry("2019-06-14T09:00:00");
    await server.stop();
    const told: string[] = [];
    const carrier = createMailer({
      database: world.db.database,
      smtpUrl: server.url(),
      sender: "a@example.jp",
      onFailure: (error) => told.push(error.message),
    });
    const later = () =>
      world.db.owner.query("update notices.mail set tried_at = tried_at - interval '6 minutes'");
    for (let n = 0; n < 10; n += 1) {
      expect(await carrier.deliver()).toBe(0);
      await later();
    }
    // One silence is heard once a round, however many letters wait.
    expect(told).toHaveLength(8);
    expect(await world.letters()).toMatchObject([
      { tries: 8, fault: "unreachable", sent_at: null },
      { tries: 8, fault: "unreachable", sent_at: null },
    ]);
    await server.start();
    expect(await carrier.deliver()).toBe(0);
    await world.db.owner.query("update notices.mail set tries = 0, tried_at = null, again_at = now()");
    expect(await carrier.deliver()).toBe(2);
    await carrier.close();
    expect((await world.letters()).map(({ body, fault }) => [body, fault])).toEqual([
      ["", null],
      ["", null],
    ]);
  });

  it("is told apart from an address that is refused", async () => {
    await world.tell("ward", { at: "2019-06-13T09:00:00" });
    await carry("2019-06-14T09:00:00");
    server.state.refusing = true;
    const carrier = mailer();
    await carrier.deliver();
    await carrier.close();
    server.state.refusing = false;
    expect(await world.letters()).toMatchObject([{ tries: 1, fault: "address" }]);
  });
});

describe("only the operator", () => {
  it("carries mail", async () => {
    const { sql } = await import("kysely");
    const take = sql`select * from notices.take_due(now(), 10)`;
    await expect(asPerson(world.db, world.ids.manager, null, ({ db }) => take.execute(db))).rejects.toThrow(
      /only the operator/,
    );
    await expect(world.asPublic(({ db }) => take.execute(db))).rejects.toThrow(/only the operator/);
  });

  it("sees other people's notices and settings; everybody else their own", async () => {
    const { sql } = await import("kysely");
    await world.tell("ward");
    await world.choose("ward", { by_mail: "none" });
    const count = (table: string) =>
      sql.raw<{ n: number }>(`select count(*)::int as n from notices.${table}`);
    for (const who of ["manager", "worker", "chair"] as const)
      for (const table of ["notice", "setting", "mail"])
        expect(
          (await asPerson(world.db, world.ids[who], null, ({ db }) => count(table).execute(db))).rows[0]?.n,
          `${who} ${table}`,
        ).toBe(0);
    for (const table of ["notice", "setting"]) {
      expect(
        (await asPerson(world.db, world.ids.ward, null, ({ db }) => count(table).execute(db))).rows[0]?.n,
      ).toBe(1);
      expect((await asSystem(world.db, ({ db }) => count(table).execute(db))).rows[0]?.n).toBe(1);
    }
  });
});

it("a digest over two programmes is one letter, and is to be read by nobody in the outbox", async () => {
  await asSystem(world.db, (ctx) => buildProgramme(ctx, { file: "town" }));
  await world.tell("ward", { at: "2019-06-13T09:00:00" });
  const second = await world.tell("ward", { at: "2019-06-13T09:00:00" });
  await world.db.owner.query("update notices.notice set programme_id = null where id = $1", [second]);
  await carry("2019-06-14T09:00:00");
  expect(await world.letters()).toMatchObject([{ notices: 2, readable: false }]);
});
