import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../src/kernel/ids.ts";
import { runAs } from "../../src/platform/database/run-as.ts";
import type { Identity } from "../../src/platform/identity/index.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { addPerson, from, identityOver, makeDemo, password, waitOut } from "./realm.ts";

let db: TestDatabase;
let identity: Identity;
let hanako: PersonId;

const enterWith = (cookie: string) =>
  runAs(
    db.database,
    { who: { kind: "session", token: identity.tokenOf(cookie) ?? "" }, mode: "read", origin: "test" },
    async (ctx) => ctx.actor,
  );

const signedIn = async (origin = "192.0.2.1", former: string | null = null) => {
  const answer = await identity.signIn("hanako@example.jp", password, from(origin), former);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.cookie;
};

beforeAll(async () => {
  db = await testDatabase();
  identity = identityOver(db);
  hanako = await addPerson(db, "山田 花子（架空）");
  expect((await identity.createAccount(hanako, "hanako@example.jp", password)).ok).toBe(true);
});
afterAll(() => db.drop());

describe("signing in", () => {
  it("opens a session that a read-only transaction enters with", async () => {
    expect(await enterWith(await signedIn())).toEqual({
      kind: "person",
      id: hanako,
      name: "山田 花子（架空）",
    });
  });

  it("takes the mail address in any case and the password as typed on any keyboard", async () => {
    const wide = password.replace("t", "ｔ");
    expect((await identity.signIn(" Hanako@Example.jp ", wide, from("192.0.2.2"))).ok).toBe(true);
  });

  it("answers a wrong password and an unknown address with the same words", async () => {
    const wrong = await identity.signIn("hanako@example.jp", "not the password", from("192.0.2.3"));
    const unknown = await identity.signIn("nobody@example.jp", "not the password", from("192.0.2.3"));
    expect(wrong).toEqual(unknown);
    expect(wrong.ok).toBe(false);
  });

  it("takes about as long for an unknown address as for a wrong password", async () => {
    const time = async (mail: string, at: number) => {
      const start = performance.now();
      await identity.signIn(mail, "not the password", from(`198.51.100.${at}`));
      return performance.now() - start;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let at = 0; at < 9; at += 1) {
      known.push(await time("hanako@example.jp", at));
      unknown.push(await time("nobody@example.jp", at));
    }
    await waitOut(db);
    const middle = (values: number[]) => values.sort((a, b) => a - b)[4] ?? 0;
    // Both hash once; without that the unknown one would take a fifth of the time.
    expect(middle(unknown)).toBeGreaterThan(middle(known) * 0.5);
    expect(middle(unknown)).toBeLessThan(middle(known) * 2);
  });

  it("keeps no token and no password that could be read back", async () => {
    const token = identity.tokenOf(await signedIn()) ?? "";
    const kept = await db.owner.query(
      "select s::text as row from identity.session s union all select a::text from identity.account a",
    );
    expect(token).toHaveLength(43);
    for (const { row } of kept.rows) {
      expect(row).not.toContain(token);
      expect(row).not.toContain(password);
    }
    expect(kept.rows.some(({ row }) => row.includes("$argon2id$"))).toBe(true);
  });

  it("never goes on with the session the browser came with", async () => {
    const first = await signedIn();
    const second = await signedIn("192.0.2.1", identity.tokenOf(first));
    expect(second).not.toBe(first);
    expect((await enterWith(first)).kind).toBe("public");
    expect((await enterWith(second)).kind).toBe("person");
  });

  it("takes a changed cookie for none", async () => {
    const cookie = await signedIn();
    expect(identity.tokenOf(`${cookie.slice(0, -2)}xx`)).toBeNull();
    expect(identity.tokenOf(`A${cookie.slice(1)}`)).toBeNull();
    expect(identity.tokenOf("' or 1=1 --")).toBeNull();
    expect(identity.tokenOf(undefined)).toBeNull();
  });

  it("ends when signed out and when twelve hours have passed unused", async () => {
    const out = await signedIn();
    await identity.signOut(identity.tokenOf(out) ?? "", from("192.0.2.1"));
    expect((await enterWith(out)).kind).toBe("public");
    const left = await signedIn();
    await db.owner.query("update identity.session set expires_at = now() - interval '1 second'");
    expect((await enterWith(left)).kind).toBe("public");
  });

  it("slides on while it is used, but not for a fresh cookie", async () => {
    const cookie = await signedIn();
    expect(await identity.renew(cookie, from("192.0.2.1"))).toBeNull();
    const { keysFrom } = await import("../../src/platform/identity/keys.ts");
    const { writeCookie } = await import("../../src/platform/identity/cookie.ts");
    const { secret } = await import("./realm.ts");
    const token = identity.tokenOf(cookie) ?? "";
    const old = writeCookie(keysFrom(secret), token, new Date(Date.now() - 3_600_000));
    await db.owner.query("update identity.session set expires_at = now() + interval '1 minute'");
    expect(identity.tokenOf((await identity.renew(old, from("192.0.2.1"))) ?? "")).toBe(token);
    const left = await db.owner.query(
      "select max(expires_at) > now() + interval '11 hours' as slid from identity.session",
    );
    expect(left.rows[0].slid).toBe(true);
  });

  it("is written in the audit log with the place it came from", async () => {
    await signedIn("203.0.113.77");
    const noted = await db.owner.query(
      "select person_id, origin from audit.event where action = 'sign-in' order by id desc limit 1",
    );
    expect(noted.rows[0]).toEqual({ person_id: hanako, origin: "203.0.113.77" });
  });
});

describe("guessing", () => {
  const guess = (origin: string, mail = "hanako@example.jp") =>
    identity.signIn(mail, "a wrong password", from(origin));

  it("is stopped after five tries, says how long to wait, and even the right password waits there", async () => {
    await waitOut(db);
    for (let n = 0; n < 5; n += 1)
      expect(await guess("203.0.113.5")).toMatchObject({ error: { kind: "invalid" } });
    const stopped = await identity.signIn("hanako@example.jp", password, from("203.0.113.5"));
    expect(stopped).toMatchObject({ ok: false, error: { kind: "too-many" } });
    if (!stopped.ok && stopped.error.kind === "too-many") {
      expect(stopped.error.seconds).toBeGreaterThan(800);
      expect(stopped.error.seconds).toBeLessThanOrEqual(900);
    }
  });

  it("locks nobody out: from another place the right password still works", async () => {
    expect((await identity.signIn("hanako@example.jp", password, from("203.0.113.6"))).ok).toBe(true);
  });

  it("is allowed again once the quarter of an hour has passed", async () => {
    await waitOut(db);
    expect((await identity.signIn("hanako@example.jp", password, from("203.0.113.5"))).ok).toBe(true);
  });

  it("of many addresses from one place is stopped too", async () => {
    const kinds = [];
    for (let n = 0; n < 31; n += 1) {
      const answer = await guess("203.0.113.9", `person${n}@example.jp`);
      kinds.push(answer.ok ? "ok" : answer.error.kind);
    }
    expect(kinds.slice(0, 30).every((kind) => kind === "invalid")).toBe(true);
    expect(kinds[30]).toBe("too-many");
  });

  it("from the many addresses of one IPv6 subscriber counts as one place", async () => {
    for (let n = 0; n < 5; n += 1) await guess(`2001:db8:1:2::${n + 1}`);
    expect(await guess("2001:db8:1:2:ffff::9")).toMatchObject({ error: { kind: "too-many" } });
    expect(await guess("2001:db8:1:3::1")).toMatchObject({ error: { kind: "invalid" } });
  });

  it("spread over many places leaves each of them two tries, and the owner one of them", async () => {
    await waitOut(db);
    for (let n = 0; n < 30; n += 1) await guess(`198.18.0.${n}`);
    await guess("198.18.1.1");
    await guess("198.18.1.1");
    expect(await guess("198.18.1.1")).toMatchObject({ error: { kind: "too-many" } });
    expect((await identity.signIn("hanako@example.jp", password, from("198.18.1.2"))).ok).toBe(true);
    await waitOut(db);
  });

  it("all at once is not faster", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => guess("203.0.113.20")));
    expect(answers.filter((answer) => !answer.ok && answer.error.kind === "invalid")).toHaveLength(5);
  });
});

describe("one click", () => {
  it("does not exist outside the demonstration world, not even in the database", async () => {
    expect(await identity.openSession(hanako, from("192.0.2.1"))).toMatchObject({
      ok: false,
      error: { kind: "not-found" },
    });
    const past = await db.database.pool.query(
      "select identity.open_demo_session($1, 'token', null, '') as opened",
      [hanako],
    );
    expect(past.rows[0].opened).toBe(false);
  });

  it("enters as a fictitious person in the demonstration world, and as nobody real", async () => {
    await makeDemo(db, true);
    const answer = await identity.openSession(hanako, from("192.0.2.1"));
    expect(answer.ok && (await enterWith(answer.value.cookie)).kind).toBe("person");
    const real = await addPerson(db, "本物", "", false);
    await identity.createAccount(real, "real@example.jp", password);
    expect((await identity.openSession(real, from("192.0.2.1"))).ok).toBe(false);
    await makeDemo(db, false);
  });
});

describe("the application's role", () => {
  it("can read none of the tables of identity", async () => {
    for (const table of ["account", "backup_code", "session", "reset", "attempt"])
      await expect(db.database.pool.query(`select * from identity.${table}`)).rejects.toThrow(
        /permission denied/,
      );
  });

  it("can't call the inner functions", async () => {
    await expect(db.database.pool.query("select identity.open_session(1, 't', 'open', '')")).rejects.toThrow(
      /permission denied/,
    );
    await expect(db.database.pool.query("select identity.put_password(1, 'a@b.jp', 'x')")).rejects.toThrow(
      /permission denied/,
    );
    await expect(db.database.pool.query("select identity.put_account(1, 'a@b.jp', 'x')")).rejects.toThrow(
      /only the operator/,
    );
  });
});
