import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../src/kernel/ids.ts";
import { runAs } from "../../src/platform/database/run-as.ts";
import { type Identity, myAccount, mySessions } from "../../src/platform/identity/index.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { addPerson, codeOf, from, identityOver, password, waitOut } from "./realm.ts";

let db: TestDatabase;
let identity: Identity;
let person: PersonId;
const here = from("192.0.2.1");

const tokenFor = async (): Promise<string> => {
  const answer = await identity.signIn("taro@example.jp", password, here);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return identity.tokenOf(answer.value.cookie) ?? "";
};
const read = <T>(token: string, work: Parameters<typeof runAs<T>>[2]) =>
  runAs(db.database, { who: { kind: "session", token }, mode: "read", origin: "test" }, work);

/** Links an app and answers its secret and the backup codes. */
const linkApp = async (token: string) => {
  await identity.beginTotp(token, here);
  const account = await read(token, myAccount);
  const secret = account ? (identity.enrolment(account)?.secret ?? "") : "";
  const codes = await identity.confirmTotp(token, codeOf(secret, -1), here);
  return { secret, codes: codes.ok ? codes.value : [] };
};

beforeAll(async () => {
  db = await testDatabase();
  identity = identityOver(db);
  person = await addPerson(db, "田中 太郎（架空）");
  await identity.createAccount(person, "taro@example.jp", password);
});
afterAll(() => db.drop());

describe("the second step", () => {
  it("is on only after its first right code", async () => {
    const token = await tokenFor();
    expect(await identity.confirmTotp(token, "000000", here)).toMatchObject({ error: { kind: "conflict" } });
    await identity.beginTotp(token, here);
    expect(await identity.confirmTotp(token, "abcdef", here)).toMatchObject({ error: { kind: "invalid" } });
    expect((await read(token, myAccount))?.has_totp).toBe(false);
    expect(await identity.signIn("taro@example.jp", password, here)).toMatchObject({
      value: { needsCode: false },
    });
  });

  it("shows an app the same secret again until then, as an address and a picture", async () => {
    const token = await tokenFor();
    await identity.beginTotp(token, here);
    const first = await read(token, myAccount);
    await identity.beginTotp(token, here);
    const second = await read(token, myAccount);
    expect(first?.totp_waiting).toBe(second?.totp_waiting);
    const shown = first && identity.enrolment(first);
    expect(shown?.address).toMatch(/^otpauth:\/\/totp\//);
    expect(shown?.qr.path).toMatch(/^M0 0h1v1h-1z/);
    expect(first?.totp_waiting).not.toContain(shown?.secret);
  });

  it("lets nobody in by the password alone, by a used code, or by a wrong one", async () => {
    const { secret } = await linkApp(await tokenFor());
    const answer = await identity.signIn("taro@example.jp", password, here);
    if (!answer.ok) throw new Error("the password is right");
    expect(answer.value.needsCode).toBe(true);
    const waiting = identity.tokenOf(answer.value.cookie);
    expect(await read(waiting ?? "", async (ctx) => ctx.actor.kind)).toBe("public");
    expect(await identity.verifyCode(waiting, "123", here)).toMatchObject({ error: { kind: "invalid" } });
    expect(await identity.verifyCode(waiting, codeOf(secret, -1), here)).toMatchObject({
      error: { kind: "invalid" },
    });
    const entered = await identity.verifyCode(
      waiting,
      ` ${codeOf(secret).slice(0, 3)} ${codeOf(secret).slice(3)}`,
      here,
    );
    const token = entered.ok ? (identity.tokenOf(entered.value.cookie) ?? "") : "";
    expect(token).not.toBe(waiting);
    expect(await read(token, async (ctx) => ctx.actor.kind)).toBe("person");
    expect(await identity.verifyCode(waiting, codeOf(secret, 1), here)).toMatchObject({
      error: { kind: "invalid" },
    });
  });

  it("takes each backup code once, and is given up only with the password", async () => {
    await db.owner.query("update identity.account set totp = null, totp_waiting = null, totp_step = 0");
    const { codes, secret } = await linkApp(await tokenFor());
    expect(new Set(codes).size).toBe(10);
    const enterWith = async (code: string) => {
      const answer = await identity.signIn("taro@example.jp", password, here);
      const waiting = answer.ok ? identity.tokenOf(answer.value.cookie) : null;
      return identity.verifyCode(waiting, code, here);
    };
    const entered = await enterWith(codes[0]?.toLowerCase() ?? "");
    expect(entered.ok).toBe(true);
    expect((await enterWith(codes[0] ?? "")).ok).toBe(false);
    const token = entered.ok ? (identity.tokenOf(entered.value.cookie) ?? "") : "";
    expect((await read(token, myAccount))?.backup_codes).toBe(9);
    expect((await identity.disableTotp(token, "a wrong password", here)).ok).toBe(false);
    expect((await identity.disableTotp(token, password, here)).ok).toBe(true);
    expect(await identity.signIn("taro@example.jp", password, here)).toMatchObject({
      value: { needsCode: false },
    });
    expect(secret).toHaveLength(32);
  });

  it("can't be guessed: five wrong codes and it waits, while the password itself stays usable", async () => {
    await waitOut(db);
    await linkApp(await tokenFor());
    const answer = await identity.signIn("taro@example.jp", password, here);
    const waiting = answer.ok ? identity.tokenOf(answer.value.cookie) : null;
    for (let n = 0; n < 5; n += 1)
      expect(await identity.verifyCode(waiting, "000000", here)).toMatchObject({
        error: { kind: "invalid" },
      });
    expect(await identity.verifyCode(waiting, "000000", here)).toMatchObject({ error: { kind: "too-many" } });
    await waitOut(db);
    await db.owner.query("update identity.account set totp = null, totp_step = 0");
  });
});

describe("the own account", () => {
  it("lists its sessions and ends the others, never this one", async () => {
    const elsewhere = await tokenFor();
    const token = await tokenFor();
    const listed = await read(token, (ctx) => mySessions(ctx, token));
    expect(listed[0]?.is_this).toBe(true);
    const mine = listed.find((one) => one.is_this)?.id ?? 0;
    expect(await identity.endSessions(token, mine, here)).toBe(0);
    expect(await identity.endSessions(token, "others", here)).toBeGreaterThan(0);
    expect(await read(elsewhere, async (ctx) => ctx.actor.kind)).toBe("public");
    expect(await read(token, (ctx) => mySessions(ctx, token))).toHaveLength(1);
  });

  it("can't end somebody else's session", async () => {
    const other = await addPerson(db, "別の人");
    await identity.createAccount(other, "other@example.jp", password);
    const theirs = await identity.signIn("other@example.jp", password, here);
    const theirId = (
      await db.owner.query("select max(id) as id from identity.session where person_id = $1", [other])
    ).rows[0].id;
    expect(await identity.endSessions(await tokenFor(), theirId, here)).toBe(0);
    expect(
      theirs.ok && (await read(identity.tokenOf(theirs.value.cookie) ?? "", async (ctx) => ctx.actor.kind)),
    ).toBe("person");
  });

  it("changes the password with the old one, says what is wrong with the new one, and ends other sessions", async () => {
    const elsewhere = await tokenFor();
    const token = await tokenFor();
    const change = (current: string, next: string, again = next) =>
      identity.changePassword(token, { current, password: next, again }, here);
    expect(await change(password, "short")).toMatchObject({ error: { issues: [{ path: "password" }] } });
    expect(await change(password, "aaaaaaaaaaaaaa")).toMatchObject({
      error: { issues: [{ path: "password" }] },
    });
    expect(await change(password, "my name is taro", "something else")).toMatchObject({
      error: { kind: "invalid" },
    });
    expect(await change(password, "kawa no mizu 2019", "kawa no mizu 2012")).toMatchObject({
      error: { issues: [{ path: "again" }] },
    });
    expect(await change("wrong wrong wrong", "kawa no mizu 2019")).toMatchObject({
      error: { issues: [{ path: "current" }] },
    });
    expect((await change(password, "kawa no mizu 2019")).ok).toBe(true);
    expect(await read(elsewhere, async (ctx) => ctx.actor.kind)).toBe("public");
    expect((await identity.signIn("taro@example.jp", password, here)).ok).toBe(false);
    expect((await identity.signIn("taro@example.jp", "kawa no mizu 2019", here)).ok).toBe(true);
  });
});
