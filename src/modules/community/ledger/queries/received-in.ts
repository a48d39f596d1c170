import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { AccountId, BookId, FundId, FundKind, Yen } from "../model.ts";

/** What came into a book, of one category and fund; less what was taken back. */
export type ReceivedSum = { readonly account: AccountId; readonly fund: FundId; readonly amount: Yen };

/** The income of a book in funds of a kind. */
export const receivedIn = async (
  ctx: Ctx,
  { book, kind }: { readonly book: BookId; readonly kind: FundKind },
): Promise<readonly ReceivedSum[]> =>
  (
    await sql<ReceivedSum>`
      select t.account_id as account, t.fund_id as fund, sum(t.credit - t.debit)::float8 as amount
        from ledger.total t join ledger.account a on a.id = t.account_id and a.kind = 'income'
        join ledger.fund f on f.id = t.fund_id and f.kind = ${kind}
       where t.book_id = ${book}
       group by t.account_id, t.fund_id, a.position, f.position having sum(t.credit - t.debit) <> 0
       order by f.position, t.fund_id, a.position, t.account_id`.execute(ctx.db)
  ).rows;
