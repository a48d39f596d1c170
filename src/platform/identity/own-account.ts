import { sql } from "kysely";
import { notFound } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import type { Ctx } from "../database/run-as.ts";
import { originKey } from "./origin-key.ts";
import { hashPassword, isPassword, passwordIssues } from "./password.ts";
import { type From, type Realm, session, writeAs } from "./realm.ts";
import { type Admission, refused, tooMany } from "./refused.ts";
import { words } from "./text.ts";

export type OwnAccount = {
  readonly mail: string;
  readonly password_at: Date;
  readonly has_totp: boolean;
  /** Sealed; set between showing the QR code and the first code. */
  readonly totp_waiting: string | null;
  readonly backup_codes: number;
};

/** The account of who is signed in; null for a person that was let in without one (tests, jobs). */
export const myAccount = async (ctx: Ctx): Promise<OwnAccount | null> =>
  (await sql<OwnAccount>`select * from identity.mine()`.execute(ctx.db)).rows[0] ?? null;

/** Asks for the password again before a key is changed; answers the try that was granted by it. */
export const confirmPassword = async (
  realm: Realm,
  token: string,
  password: string,
  from: From,
): Promise<Admission<number>> => {
  const knock = await writeAs(realm, session(token), from, async ({ db }) => {
    const found = await sql<{ attempt: number; wait: number; password: string | null }>`
      select * from identity.knock_own(${originKey(from.origin)})`.execute(db);
    return found.rows[0];
  });
  if (!knock) return notFound();
  if (knock.wait > 0) return tooMany(knock.wait);
  return (await isPassword(password, knock.password))
    ? ok(knock.attempt)
    : refused({ path: "current", message: words.passwordNow });
};

/** Every other session of the person ends with the old password. */
export const changePassword = async (
  realm: Realm,
  token: string,
  typed: { current: string; password: string; again: string },
  from: From,
): Promise<Admission<null>> => {
  const account = await writeAs(realm, session(token), from, myAccount);
  if (!account) return notFound();
  const issues = passwordIssues(typed.password, account.mail);
  if (issues.length === 0 && typed.password !== typed.again)
    issues.push({ path: "again", message: words.notSame });
  if (issues.length > 0) return refused(...issues);
  const confirmed = await confirmPassword(realm, token, typed.current, from);
  if (!confirmed.ok) return confirmed;
  const hash = await hashPassword(typed.password);
  const changed = await writeAs(realm, session(token), from, async ({ db }) => {
    const answer = await sql<{
      done: boolean;
    }>`select identity.change_password(${confirmed.value}, ${hash}, ${token}) as done`.execute(db);
    return answer.rows[0]?.done === true;
  });
  return changed ? ok(null) : notFound();
};
