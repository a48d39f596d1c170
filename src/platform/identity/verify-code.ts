import { sql } from "kysely";
import { ok } from "../../kernel/result.ts";
import { writeCookie } from "./cookie.ts";
import { newToken } from "./keys.ts";
import { originKey } from "./origin-key.ts";
import { anybody, type From, type Realm, writeAs } from "./realm.ts";
import { type Admission, refused, tooMany } from "./refused.ts";
import { words } from "./text.ts";
import { backupDigest, isAppCode, stepOf, tidyCode } from "./totp.ts";

type Knock = { attempt: number; wait: number; totp: string };

/** The second step: a code of the app, or one from the list of backup codes. Each works once. */
export const verifyCode = async (
  realm: Realm,
  waiting: string | null,
  typed: string,
  from: From,
): Promise<Admission<{ cookie: string }>> => {
  const knock = await writeAs(realm, anybody, from, async ({ db }) => {
    const found =
      await sql<Knock>`select * from identity.knock_code(${waiting}, ${originKey(from.origin)})`.execute(db);
    return found.rows[0];
  });
  if (!knock || waiting === null) return refused({ path: "expired", message: words.codeExpired });
  if (knock.wait > 0) return tooMany(knock.wait);
  const code = tidyCode(typed);
  const step = isAppCode(code) ? stepOf(realm.keys.open(knock.totp), code) : null;
  const backup = isAppCode(code) ? null : backupDigest(code);
  const token = newToken();
  const granted = await writeAs(realm, anybody, from, async ({ db }) => {
    if (step === null && backup === null) return false;
    const answer = await sql<{ granted: boolean }>`
      select identity.grant_code(${knock.attempt}, ${waiting}, ${token}, ${step}::bigint, ${backup}::bytea, ${from.agent}) as granted`.execute(
      db,
    );
    return answer.rows[0]?.granted === true;
  });
  if (granted) return ok({ cookie: writeCookie(realm.keys, token) });
  await writeAs(realm, anybody, from, ({ db }) => sql`select identity.refuse(${knock.attempt})`.execute(db));
  return refused({ path: "code", message: words.codeRefused });
};
