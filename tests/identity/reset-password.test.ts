import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runAs } from "../../src/platform/database/run-as.ts";
import type { Identity } from "../../src/platform/identity/index.ts";
import { listMail } from "../../src/platform/notices/mail/index.ts";
import { asPerson, asSystem, type TestDatabase, testDatabase } from "../support/database.ts";
import { addPerson, from, identityOver, lettersTo, linkIn, password, waitOut } from "./realm.ts";

let db: TestDatabase;
let identity: Identity;
const here = from("192.0.2.1");
const next = "a quite new password";

const keyFor = async (mail: string): Promise<string> => {
  await waitOut(db);
  await identity.requestReset(mail, here);
  const letters = await lettersTo(db, mail);
  return linkIn(letters[0]?.body ?? "").searchParams.get("token") ?? "";
};

beforeAll(async () => {
  db = await testDatabase();
  identity = identityOver(db);
  const person = await addPerson(db, "佐藤 花（架空）");
  await identity.createAccount(person, "hana@example.jp", password);
});
afterAll(() => db.drop());

describe("a forgotten password", () => {
  it("is answered the same, and after the same time, whether the address is known or not", async () => {
    const timed = async (mail: string) => {
      const start = performance.now();
      return { answer: await identity.requestReset(mail, here), ms: performance.now() - start };
    };
    const known = await timed("hana@example.jp");
    const unknown = await timed("nobody@example.jp");
    expect(known.answer).toEqual(unknown.answer);
    expect(Math.abs(known.ms - unknown.ms)).toBeLessThan(60);
    expect(await lettersTo(db, "hana@example.jp")).toHaveLength(1);
    expect(await lettersTo(db, "nobody@example.jp")).toHaveLength(0);
  });

  it("is set by the link in the letter, once, and ends every session", async () => {
    const before = await identity.signIn("hana@example.jp", password, here);
    const key = await keyFor("hana@example.jp");
    expect(await identity.isResetOpen(key, here)).toBe(true);
    expect(await identity.reset(key, "short", "short", here)).toMatchObject({
      error: { issues: [{ path: "password" }] },
    });
    expect(await identity.reset(key, next, "another one here", here)).toMatchObject({
      error: { issues: [{ path: "again" }] },
    });
    expect((await identity.reset(key, next, next, here)).ok).toBe(true);
    expect(await identity.reset(key, next, next, here)).toMatchObject({
      error: { issues: [{ path: "token" }] },
    });
    const token = before.ok ? (identity.tokenOf(before.value.cookie) ?? "") : "";
    const kind = await runAs(
      db.database,
      { who: { kind: "session", token }, mode: "read", origin: "t" },
      async (ctx) => ctx.actor.kind,
    );
    expect(kind).toBe("public");
    expect((await identity.signIn("hana@example.jp", next, here)).ok).toBe(true);
  });

  it("is not set by a link older than an hour, or an invented one", async () => {
    const key = await keyFor("hana@example.jp");
    await db.owner.query("update identity.reset set asked_at = now() - interval '61 minutes'");
    expect(await identity.reset(key, next, next, here)).toMatchObject({
      error: { issues: [{ path: "token" }] },
    });
    expect(await identity.reset("x".repeat(43), next, next, here)).toMatchObject({
      error: { issues: [{ path: "token" }] },
    });
  });

  it("fills nobody's letter box: after three wishes the asker waits, and five letters an hour are enough", async () => {
    await db.owner.query("delete from identity.reset; delete from notices.mail");
    await waitOut(db);
    for (let n = 0; n < 3; n += 1)
      expect((await identity.requestReset("hana@example.jp", here)).ok).toBe(true);
    expect(await identity.requestReset("hana@example.jp", here)).toMatchObject({
      error: { kind: "too-many" },
    });
    for (let n = 0; n < 4; n += 1)
      expect((await identity.requestReset("hana@example.jp", from(`198.51.100.${n}`))).ok).toBe(true);
    expect(await lettersTo(db, "hana@example.jp")).toHaveLength(5);
  });

  it("is also the first way in for a person registered with an address of their own", async () => {
    await addPerson(db, "新人（架空）", "new@example.jp");
    const key = await keyFor("new@example.jp");
    expect((await identity.reset(key, next, next, here)).ok).toBe(true);
    expect((await identity.signIn("new@example.jp", next, here)).ok).toBe(true);
  });

  it("is no way in with an address that two people share", async () => {
    await addPerson(db, "夫（架空）", "house@example.jp");
    await addPerson(db, "妻（架空）", "house@example.jp");
    expect((await identity.requestReset("house@example.jp", here)).ok).toBe(true);
    expect(await lettersTo(db, "house@example.jp")).toEqual([]);
  });

  it("is sent to the address on record, however the asker wrote it", async () => {
    await db.owner.query("delete from identity.reset; delete from notices.mail");
    await waitOut(db);
    // The Kelvin sign becomes a plain k in small letters; a letter to it would go to another domain.
    await db.owner.query(
      "update identity.account set mail = 'hana@kelvin.example' where mail = 'hana@example.jp'",
    );
    expect((await identity.requestReset("HANA@\u212Aelvin.example", here)).ok).toBe(true);
    const letters = await asSystem(db, (ctx) => listMail(ctx));
    for (const letter of letters) expect(letter.recipient).toBe("hana@kelvin.example");
  });

  it("asks for something shaped like an address", async () => {
    expect(await identity.requestReset("hana", here)).toMatchObject({
      error: { issues: [{ path: "mail" }] },
    });
  });
});

describe("letters", () => {
  it("are read by the operator and nobody else", async () => {
    const person = await addPerson(db, "好奇心（架空）");
    expect(await asPerson(db, person, null, (ctx) => listMail(ctx))).toEqual([]);
    expect((await asSystem(db, (ctx) => listMail(ctx))).length).toBeGreaterThan(0);
  });
});
