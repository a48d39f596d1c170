import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { ok } from "../../kernel/result.ts";
import { queueMail } from "../notices/mail/index.ts";
import { newToken } from "./keys.ts";
import { isMail } from "./mail-address.ts";
import { originKey } from "./origin-key.ts";
import { hashPassword, passwordIssues } from "./password.ts";
import { anybody, type From, type Realm, writeAs } from "./realm.ts";
import { type Admission, refused, tooMany } from "./refused.ts";
import { words } from "./text.ts";

/** Longer than the work behind it ever takes: whether a letter was written can't be told from the time. */
const answerAfterMs = 250;

/** Answers the same, after the same time, whether the address is known or not. The letter leaves afterwards. */
export const requestReset = async (realm: Realm, mail: string, from: From): Promise<Admission<null>> => {
  if (!isMail(mail)) return refused({ path: "mail", message: words.noMail });
  const [wait] = await Promise.all([askReset(realm, mail.trim(), from), pause(answerAfterMs)]);
  if (wait > 0) return tooMany(wait);
  realm.mailer.deliverSoon();
  return ok(null);
};

const askReset = (realm: Realm, mail: string, from: From): Promise<number> =>
  writeAs(realm, anybody, from, async (ctx) => {
    const knock = await sql<{ attempt: number; wait: number }>`
      select * from identity.knock_reset(${mail}, ${originKey(from.origin)})`.execute(ctx.db);
    const { attempt, wait } = knock.rows[0] ?? { attempt: null, wait: 60 };
    if (wait > 0) return wait;
    const token = newToken();
    const asked = await sql<{ name: string; address: string }>`
      select * from identity.ask_reset(${attempt}, ${mail}, ${token})`.execute(ctx.db);
    const reader = asked.rows[0];
    if (reader) {
      const text = words.resetBody(reader.name, `${realm.publicUrl}/password/reset?token=${token}`);
      // Who asked may not be who reads: the letter speaks both languages.
      const body = `${text.ja}\n----\n\n${text.en}`;
      await queueMail(ctx, { to: reader.address, subject: words.resetSubject.ja, body });
    }
    return 0;
  });

export const isResetOpen = async (realm: Realm, token: string, from: From): Promise<boolean> =>
  writeAs(realm, anybody, from, async ({ db }) => {
    const answer = await sql<{ open: boolean }>`select identity.reset_is_open(${token}) as open`.execute(db);
    return answer.rows[0]?.open === true;
  });

/** Sets the password once; every session of the person ends. */
export const reset = async (
  realm: Realm,
  token: string,
  password: string,
  again: string,
  from: From,
): Promise<Admission<null>> => {
  const issues = passwordIssues(password, "");
  if (issues.length === 0 && password !== again) issues.push({ path: "again", message: words.notSame });
  if (issues.length > 0) return refused(...issues);
  // The costly hash is made for a key that fits, not for everybody who asks.
  if (!(await isResetOpen(realm, token, from))) return refused({ path: "token", message: words.resetOver });
  const hash = await hashPassword(password);
  const done = await writeAs(realm, anybody, from, async ({ db }) => {
    const answer = await sql<{
      done: boolean;
    }>`select identity.reset_password(${token}, ${hash}) as done`.execute(db);
    return answer.rows[0]?.done === true;
  });
  return done ? ok(null) : refused({ path: "token", message: words.resetOver });
};
