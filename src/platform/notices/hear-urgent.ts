import pg from "pg";
import type { Database } from "../database/pool.ts";

export type Hearing = {
  /** Listens again when the connection was lost; to be called now and then. */
  readonly mend: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Calls `heard` as soon as anybody, in whichever process, commits an urgent notice. It has a connection of its own, so that
 * pages don't miss one of theirs.
 */
export const hearUrgent = (database: Database, heard: () => void): Hearing => {
  let client: pg.Client | null = null;
  let closed = false;
  const mend = async () => {
    if (client || closed) return;
    const fresh = new pg.Client({ connectionString: database.pool.options.connectionString });
    client = fresh;
    const drop = () => {
      if (client === fresh) client = null;
    };
    fresh.on("error", drop);
    fresh.on("end", drop);
    fresh.on("notification", heard);
    try {
      await fresh.connect();
      await fresh.query("listen machisen_urgent");
    } catch (error) {
      drop();
      await fresh.end().catch(() => undefined);
      throw error;
    }
  };
  return {
    mend,
    close: async () => {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
};
