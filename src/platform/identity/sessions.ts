import { sql } from "kysely";
import type { PersonId } from "../../kernel/ids.ts";
import { notFound } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import type { Ctx } from "../database/run-as.ts";
import { isDueForRenewal, readCookie, writeCookie } from "./cookie.ts";
import { newToken } from "./keys.ts";
import { anybody, type From, type Realm, session, writeAs } from "./realm.ts";
import type { Admission } from "./refused.ts";

export type OpenSession = {
  readonly id: number;
  readonly started_at: Date;
  readonly seen_at: Date;
  readonly origin: string;
  readonly agent: string;
  readonly is_this: boolean;
};

/** One click into the demonstration world; anywhere else there is no such door, and the database says so too. */
export const openSession = async (
  realm: Realm,
  person: PersonId,
  from: From,
  former: string | null,
): Promise<Admission<{ cookie: string }>> => {
  const token = newToken();
  const opened = await writeAs(realm, anybody, from, async ({ db }) => {
    const answer = await sql<{ opened: boolean }>`
      select identity.open_demo_session(${person}, ${token}, ${former}, ${from.agent}) as opened`.execute(db);
    return answer.rows[0]?.opened === true;
  });
  return opened ? ok({ cookie: writeCookie(realm.keys, token) }) : notFound();
};

export const signOut = async (realm: Realm, token: string, from: From): Promise<void> => {
  await writeAs(realm, anybody, from, ({ db }) => sql`select identity.end_session(${token})`.execute(db));
};

/** The cookie to set instead, when the session has been used for a while; null when there is nothing to do. */
export const renew = async (realm: Realm, value: string | undefined, from: From): Promise<string | null> => {
  const cookie = readCookie(realm.keys, value);
  if (!cookie || !isDueForRenewal(cookie)) return null;
  const renewed = await writeAs(realm, anybody, from, async ({ db }) => {
    const answer = await sql<{ renewed: boolean }>`select identity.renew(${cookie.token}) as renewed`.execute(
      db,
    );
    return answer.rows[0]?.renewed === true;
  });
  return renewed ? writeCookie(realm.keys, cookie.token) : null;
};

export const mySessions = async (ctx: Ctx, token: string): Promise<readonly OpenSession[]> =>
  (await sql<OpenSession>`select * from identity.my_sessions(${token})`.execute(ctx.db)).rows;

/** Signs out elsewhere: one other session, or all of them. */
export const endSessions = (
  realm: Realm,
  token: string,
  which: number | "others",
  from: From,
): Promise<number> =>
  writeAs(realm, session(token), from, async ({ db }) => {
    const id = which === "others" ? null : which;
    const answer = await sql<{
      ended: number;
    }>`select identity.end_my_sessions(${id}::int, ${token}) as ended`.execute(db);
    return answer.rows[0]?.ended ?? 0;
  });
