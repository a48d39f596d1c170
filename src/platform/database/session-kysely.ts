import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type { PoolClient } from "pg";
import type { DB } from "./tables.gen.ts";

const names = new Map<string, string>();

/** Names a statement by its text, so that PostgreSQL parses and plans it once per connection. */
export const statementName = (text: string): string => {
  const known = names.get(text);
  if (known) return known;
  // Lists of varying length could make endless names; past this, statements go unnamed.
  if (names.size > 2000) return "";
  const name = `q${names.size}`;
  names.set(text, name);
  return name;
};

class OneConnection implements DatabaseConnection {
  constructor(client: PoolClient) {
    this.client = client;
  }
  private readonly client: PoolClient;

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.client.query({
      name: statementName(query.sql),
      text: query.sql,
      values: [...query.parameters],
    });
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) };
  }

  // biome-ignore lint/correctness/useYield: streaming is refused, not implemented halfway
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("streaming needs a cursor of its own");
  }
}

class OneConnectionDriver implements Driver {
  constructor(client: PoolClient) {
    this.connection = new OneConnection(client);
  }
  private readonly connection: OneConnection;
  init = () => Promise.resolve();
  acquireConnection = () => Promise.resolve(this.connection);
  releaseConnection = () => Promise.resolve();
  destroy = () => Promise.resolve();
  private refuse = () => Promise.reject(new Error("only run-as opens and ends a transaction"));
  beginTransaction = this.refuse;
  commitTransaction = this.refuse;
  rollbackTransaction = this.refuse;
}

const bound = new WeakMap<PoolClient, Kysely<DB>>();

/** Kysely over one checked-out connection; made once per connection. */
export const kyselyOver = (client: PoolClient): Kysely<DB> => {
  const known = bound.get(client);
  if (known) return known;
  const kysely = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneConnectionDriver(client),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  bound.set(client, kysely);
  return kysely;
};
