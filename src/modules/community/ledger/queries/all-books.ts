import { sql } from "kysely";
import type { CouncilId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId, BookState } from "../model.ts";

export type AnyBook = {
  readonly id: BookId;
  readonly council: CouncilId;
  readonly name: string;
  readonly year: number;
  readonly state: BookState;
  readonly entries: number;
  readonly head: string;
};

/** Every book the actor may read; @param council of one council only, null = of all */
export const allBooks = async (ctx: Ctx, council: number | null = null): Promise<readonly AnyBook[]> =>
  (
    await sql<AnyBook>`
      select b.id, b.council_id as council, c.name, b.year, b.state, b.entries, encode(b.head, 'hex') as head
        from ledger.book b join councils.council c on c.id = b.council_id
       where ${council}::int is null or b.council_id = ${council}
       order by coalesce(c.kana, c.name) collate app.by_number, c.name collate app.by_number, b.year`.execute(
      ctx.db,
    )
  ).rows;
