import type { PoolClient } from "pg";
import type { Database } from "../database/pool.ts";

export type Hearing = {
  /** Listens again when the connection was lost; to be called now and then. */
  readonly mend: () => Promise<void>;
  readonly close: () => void;
};

/** Calls `heard` as soon as anybody, in whichever process, commits an urgent notice. Holds one connection. */
export const hearUrgent = (database: Database, heard: () => void): Hearing => {
  let client: PoolClient | null = null;
  let closed = false;
  const drop = (lost: PoolClient) => {
    if (client !== lost) return;
    client = null;
    lost.release(true);
  };
  const mend = async () => {
    if (client || closed) return;
    const fresh = await database.pool.connect();
    if (client || closed) return fresh.release();
    client = fresh;
    fresh.on("error", () => drop(fresh));
    fresh.on("notification", heard);
    await fresh.query("listen machisen_urgent").catch(() => drop(fresh));
  };
  return {
    mend,
    close: () => {
      closed = true;
      if (client) drop(client);
    },
  };
};
