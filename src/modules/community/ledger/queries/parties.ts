import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../model.ts";

/** Shops and people that were written before, the most frequent first: to choose instead of typing. */
export const partiesOf = async (ctx: Ctx, book: BookId): Promise<readonly string[]> =>
  (
    await sql<{ party: string }>`
      select party from ledger.slip where book_id = ${book} and party <> '' group by party order by count(*) desc, max(id) desc limit 60`.execute(
      ctx.db,
    )
  ).rows.map(({ party }) => party);
