import { sql } from "kysely";
import type { Ctx } from "./run-as.ts";

/**
 * Waits until every other writer is done, and lets none in before this transaction ends: what is looked up now is still true
 * when it is written, also when one form comes twice at the same moment. It is the audit chain's lock (0003_audit.sql), which
 * every writer takes sooner or later, so taking it first can't make two of them wait crosswise.
 */
export const oneAtATime = async (ctx: Ctx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(7211)`.execute(ctx.db);
};
