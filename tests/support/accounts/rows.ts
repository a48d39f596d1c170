import { sql } from "kysely";
import type { Ctx } from "../../../src/platform/database/run-as.ts";
import type { AccountsWorld, Actor, Side } from "./world.ts";

export const schemas = ["ledger", "disclosure", "subsidy", "packs"] as const;

/** A table with the rows that are tried on it. */
export type Cells = {
  readonly table: string;
  /** Which of its rows; all where it doesn't matter. */
  readonly where?: string;
  /** Column that has to name whoever adds the row. */
  readonly by?: string;
  /** What a change sets, `:me` being whoever changes; by default a column to what it is. */
  readonly set?: string;
};
export type Doing = "add" | "change" | "remove";

type Column = { readonly name: string; readonly given: boolean; readonly updatable: boolean };

/** What the catalog says of the tables of the accounts. */
export const readCatalog = async ({ db }: AccountsWorld): Promise<ReadonlyMap<string, readonly Column[]>> => {
  const { rows } = await db.owner.query<{ table: string; columns: Column[] }>(
    `select n.nspname || '.' || c.relname as table,
            jsonb_agg(jsonb_build_object('name', a.attname, 'given', a.attgenerated = '' and a.attidentity <> 'a',
              'updatable', has_column_privilege('machisen_app', c.oid, a.attname, 'update')) order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and n.nspname = any($1) group by 1 order by 1`,
    [schemas],
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
};

class Undone extends Error {}

/** Whether row security lets it through; what a constraint says comes only after that. */
const through = async (
  world: AccountsWorld,
  actor: Actor,
  work: (ctx: Ctx) => Promise<bigint>,
): Promise<boolean> => {
  let touched = 0n;
  try {
    await world.as(actor, async (ctx) => {
      touched = await work(ctx);
      throw new Undone();
    });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "42501") return false;
    if (code?.startsWith("23")) return true;
    if (!(error instanceof Undone)) throw error;
  }
  return touched > 0n;
};

/**
 * Tries to add a copy of a row, to change rows, or to take them away, in SQL and past every action.
 * @param name who is named as the writer; the actor unless given
 */
export const triesRow = async (
  world: AccountsWorld,
  catalog: ReadonlyMap<string, readonly Column[]>,
  {
    actor,
    side,
    cells,
    doing,
    name,
  }: {
    readonly actor: Actor;
    readonly side: Side;
    readonly cells: Cells;
    readonly doing: Doing;
    readonly name?: number;
  },
): Promise<boolean> => {
  const columns = catalog.get(cells.table) ?? [];
  const me = String(name ?? world.personOf(actor) ?? "null");
  const rows = `area_id = ${side.areaId} and ${cells.where ?? "true"}`;
  if (doing === "add") {
    const found = await world.db.owner.query(
      `select to_jsonb(t) as row from ${cells.table} t where ${rows} limit 1`,
    );
    const list = columns.filter(({ given }) => given).map((column) => `"${column.name}"`);
    const row = {
      ...found.rows[0].row,
      ...(cells.by ? { [cells.by]: me === "null" ? null : Number(me) } : {}),
    };
    return through(world, actor, async ({ db }) => {
      const added = sql`insert into ${sql.raw(cells.table)} (${sql.raw(list.join())})
        select ${sql.raw(list.join())} from jsonb_populate_record(null::${sql.raw(cells.table)}, ${JSON.stringify(row)}::jsonb)`;
      return (await added.execute(db)).numAffectedRows ?? 0n;
    });
  }
  const same = columns.find(({ updatable }) => updatable)?.name ?? "area_id";
  const statement =
    doing === "remove"
      ? `delete from ${cells.table} where ${rows}`
      : `update ${cells.table} set ${(cells.set ?? `${same} = ${same}`).replaceAll(":me", me)} where ${rows}`;
  return through(
    world,
    actor,
    async ({ db }) => (await sql.raw(statement).execute(db)).numAffectedRows ?? 0n,
  );
};

/** Triggers would answer before row security does. What they say has tests of its own; here only the second wall speaks. */
export const silenceTriggers = async ({ db }: AccountsWorld, tables: Iterable<string>): Promise<void> => {
  for (const table of tables) await db.owner.query(`alter table ${table} disable trigger user`);
};
