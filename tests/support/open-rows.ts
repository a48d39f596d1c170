import { sql } from "kysely";
import type { Ctx } from "../../src/platform/database/run-as.ts";

/** How many rows of each table of the disclosure module somebody gets. */
export const openRows = async (ctx: Ctx): Promise<Record<string, number>> => {
  const tables = [
    "paper",
    "voucher",
    "certificate",
    "finding",
    "signature",
    "publication",
    "snapshot",
    "release",
  ];
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(`disclosure.${table}`)}`.execute(ctx.db);
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
};
