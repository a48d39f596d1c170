import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId, ProjectId, Yen } from "../model.ts";

/** What came in for a project of a book, by category. */
export type EarnedSum = {
  readonly book: BookId;
  readonly project: ProjectId;
  /** Code of the category that rules take it for. */
  readonly category: string;
  readonly amount: Yen;
};

/** The income of the projects of some books, on whatever day it came: participants pay before as well as after. */
export const earnedIn = async (ctx: Ctx, books: readonly BookId[]): Promise<readonly EarnedSum[]> =>
  (
    await sql<EarnedSum>`
      select t.book_id as book, t.project_id as project, coalesce(nullif(a.counts_as, ''), a.code) as category,
             sum(t.credit - t.debit)::float8 as amount
        from ledger.total t join ledger.account a on a.id = t.account_id and a.kind = 'income'
       where t.book_id = any(${[...books]}::int[]) and t.project_id is not null
       group by 1, 2, 3 having sum(t.credit - t.debit) <> 0
       order by 1, 2, 3`.execute(ctx.db)
  ).rows;
