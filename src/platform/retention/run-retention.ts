import { sql } from "kysely";
import { err, ok } from "../../kernel/result.ts";
import type { Database } from "../database/pool.ts";
import { runAs } from "../database/run-as.ts";

/** How much of each kind went, never whose it was. */
export type Forgotten = {
  readonly sessions: number;
  readonly resets: number;
  readonly attempts: number;
  readonly letters: number;
  readonly drafts: number;
  readonly notices: number;
};

/**
 * Removes personal data whose time is over (docs/decisions/0008-retention.md); app.forget and notices.forget_old know the terms.
 * @param asked with `dry`, does it all and takes it back, so what it counts is what would go
 */
export const runRetention = async (
  database: Database,
  asked: { readonly dry: boolean; readonly origin?: "job" | "cli" },
): Promise<Forgotten> => {
  const operator = { who: { kind: "system" }, mode: "write", origin: asked.origin ?? "job" } as const;
  const outcome = await runAs(database, operator, async ({ db }) => {
    const gone = await sql<Forgotten>`
      select f.*, notices.forget_old() as notices from app.forget() f`.execute(db);
    const counted = gone.rows[0];
    if (!counted) throw new Error("app.forget answered nothing");
    return asked.dry ? err(counted) : ok(counted);
  });
  return outcome.ok ? outcome.value : outcome.error;
};
