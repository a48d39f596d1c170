import type { ClientBase } from "pg";

export type UnlikeRow = {
  /** schema.table */
  readonly table: string;
  readonly id: string;
  readonly reason: "changed" | "gone" | "unlogged";
};

/** Compares every row of every watched table with what the audit log said of it last, as the database's owner. */
export const verifyRows = async (
  owner: ClientBase,
): Promise<{ readonly tables: number; readonly unlike: readonly UnlikeRow[] }> => {
  const { rows } = await owner.query<{ table: string }>("select watched::text as table from audit.watched()");
  const unlike: UnlikeRow[] = [];
  for (const { table } of rows) {
    const found = await owner.query<Omit<UnlikeRow, "table">>(
      "select id, reason from audit.unlike($1::regclass)",
      [table],
    );
    unlike.push(...found.rows.map((row) => ({ table, ...row })));
  }
  return { tables: rows.length, unlike };
};
