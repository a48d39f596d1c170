import pg from "pg";

// Plain dates stay text (a Date would drag a time zone along); counts and sums come back as numbers.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is too large`);
  return value;
});

/** The application's connections, as the role that owns nothing. */
export type Database = { readonly pool: pg.Pool };

/** @param url connection string of the role `machisen_app` */
export const connect = (url: string, connections = 8): Database => {
  const pool = new pg.Pool({ connectionString: url, max: connections, idleTimeoutMillis: 30_000 });
  // An idle connection that the server drops is replaced at the next query; it must not end the process.
  pool.on("error", () => undefined);
  return { pool };
};

export const disconnect = (database: Database): Promise<void> => database.pool.end();

/** A connection that isn't one of the pool's, for whoever keeps it; not yet connected. */
export const connectionApart = ({ pool }: Database): pg.Client =>
  new pg.Client({
    connectionString: pool.options.connectionString,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
  });
