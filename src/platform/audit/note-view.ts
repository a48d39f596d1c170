import { sql } from "kysely";
import type { AreaId } from "../../kernel/ids.ts";
import type { Database } from "../database/pool.ts";
import { type Ctx, runAs } from "../database/run-as.ts";

/** Personal data that a page has read and is about to show. */
export type Seen = {
  readonly ctx: Ctx;
  /** schema.table */
  readonly subject: string;
  readonly id: number;
  readonly area?: AreaId | null;
};

/**
 * Writes down that personal data was seen. A page reads in a read-only transaction, so this is a small one of its
 * own, after the page's has ended and before the answer leaves: what can't be noted is not shown.
 */
export const noteViews = async (database: Database, seen: readonly Seen[]): Promise<void> => {
  for (const { ctx, subject, id, area } of seen) {
    const { actor, programme, origin } = ctx;
    await runAs(
      database,
      { who: actor, mode: "write", programme: programme?.code ?? null, origin },
      ({ db }) => sql`select app.note('viewed', ${subject}, ${String(id)}, ${area ?? null})`.execute(db),
    );
  }
};
