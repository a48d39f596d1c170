import { sql } from "kysely";
import type { Database } from "../database/pool.ts";
import { type Ctx, runAs } from "../database/run-as.ts";

/**
 * Notes that its reader opened it. The page that leads on reads in a read-only transaction, so this is a small one of
 * its own, as with views of personal data.
 */
export const markSeen = async (database: Database, reader: Ctx, id: number): Promise<void> => {
  if (reader.actor.kind !== "person") return;
  const { actor, origin } = reader;
  await runAs(database, { who: actor, mode: "write", origin }, ({ db }) =>
    sql`update notices.notice set seen_at = now() where id = ${id} and person_id = ${actor.id} and seen_at is null`.execute(
      db,
    ),
  );
};

/**
 * Marks all of the reader's notices as read.
 * @param newest number of the newest one that was on the screen: what came since stays unread
 */
export const markAllSeen = async (ctx: Ctx, newest: number): Promise<void> => {
  if (ctx.actor.kind !== "person") return;
  await sql`update notices.notice set seen_at = now()
     where person_id = ${ctx.actor.id} and seen_at is null and id <= ${newest}`.execute(ctx.db);
};
