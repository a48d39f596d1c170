import { sql } from "kysely";
import { ok } from "../../kernel/result.ts";
import { writeCookie } from "./cookie.ts";
import { newToken } from "./keys.ts";
import { originKey } from "./origin-key.ts";
import { isPassword } from "./password.ts";
import { anybody, type From, type Realm, writeAs } from "./realm.ts";
import { type Admission, refused, tooMany } from "./refused.ts";
import { words } from "./text.ts";

export type SignedIn = { readonly cookie: string; readonly needsCode: boolean };
type Knock = { attempt: number; wait: number; password: string | null };

/**
 * Password in, cookie out. The try is counted before the password is looked at, and no transaction is open while it is.
 * @param former the token the browser came with: that session ends, so that nobody can plant one beforehand
 */
export const signIn = async (
  realm: Realm,
  mail: string,
  password: string,
  from: From,
  former: string | null,
): Promise<Admission<SignedIn>> => {
  const knock = await writeAs(realm, anybody, from, async ({ db }) => {
    const found =
      await sql<Knock>`select * from identity.knock_password(${mail.trim()}, ${originKey(from.origin)})`.execute(
        db,
      );
    return found.rows[0];
  });
  if (!knock) throw new Error("identity.knock_password always answers");
  if (knock.wait > 0) return tooMany(knock.wait);
  const right = await isPassword(password, knock.password);
  const token = newToken();
  const stage = await writeAs(realm, anybody, from, async ({ db }) => {
    const answer = right
      ? sql<{
          stage: string | null;
        }>`select identity.grant_password(${knock.attempt}, ${token}, ${former}, ${from.agent}) as stage`
      : sql<{ stage: string | null }>`select null as stage, identity.refuse(${knock.attempt})`;
    return (await answer.execute(db)).rows[0]?.stage ?? null;
  });
  if (stage === null) return refused({ path: "mail", message: words.signInRefused });
  return ok({ cookie: writeCookie(realm.keys, token), needsCode: stage === "code" });
};
