import { sql } from "kysely";
import { conflict, notFound } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import type { Keys } from "./keys.ts";
import { confirmPassword, myAccount, type OwnAccount } from "./own-account.ts";
import { type From, type Realm, session, writeAs } from "./realm.ts";
import { type Admission, refused } from "./refused.ts";
import { words } from "./text.ts";
import {
  backupDigest,
  type Enrolment,
  enrolment,
  newBackupCodes,
  newTotpSecret,
  stepOf,
  tidyCode,
} from "./totp.ts";

/** Makes the secret that an app will share; the old one stays as long as its first code has not come. */
export const beginTotp = (realm: Realm, token: string, from: From): Promise<Admission<null>> =>
  writeAs(realm, session(token), from, async (ctx): Promise<Admission<null>> => {
    const account = await myAccount(ctx);
    if (!account) return notFound();
    if (account.has_totp) return conflict(words.alreadyOn);
    if (account.totp_waiting) return ok(null);
    await sql`select identity.begin_totp(${realm.keys.seal(newTotpSecret())})`.execute(ctx.db);
    return ok(null);
  });

/** What to show while the first code is due; null when nothing was begun. */
export const waitingEnrolment = (keys: Keys, account: OwnAccount): Enrolment | null =>
  account.totp_waiting === null ? null : enrolment(keys.open(account.totp_waiting), account.mail);

/** The first right code turns the second step on; answers the backup codes, which are shown this once. */
export const confirmTotp = async (
  realm: Realm,
  token: string,
  typed: string,
  from: From,
): Promise<Admission<readonly string[]>> =>
  writeAs(realm, session(token), from, async (ctx): Promise<Admission<readonly string[]>> => {
    const account = await myAccount(ctx);
    if (!account) return notFound();
    if (account.has_totp || !account.totp_waiting) return conflict(words.alreadyOn);
    const step = stepOf(realm.keys.open(account.totp_waiting), tidyCode(typed));
    if (step === null) return refused({ path: "code", message: words.codeRefused });
    const codes = newBackupCodes();
    await sql`select identity.confirm_totp(${account.totp_waiting}, ${step}::bigint, ${codes.map(backupDigest)}::bytea[], ${token})`.execute(
      ctx.db,
    );
    return ok(codes);
  });

export const disableTotp = async (
  realm: Realm,
  token: string,
  password: string,
  from: From,
): Promise<Admission<null>> => {
  const confirmed = await confirmPassword(realm, token, password, from);
  if (!confirmed.ok) return confirmed;
  await writeAs(realm, session(token), from, ({ db }) =>
    sql`select identity.drop_totp(${confirmed.value})`.execute(db),
  );
  return ok(null);
};
