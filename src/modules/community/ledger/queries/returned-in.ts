import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId, FundKind, SlipId, Yen } from "../model.ts";
import { returnedCategory } from "../rules/default-chart.ts";

/** An entry of money that went back to the ward out of a fund. */
export type ReturnedEntry = {
  readonly book: BookId;
  /** Null where it was carried over. */
  readonly slip: SlipId | null;
  readonly day: PlainDate;
  readonly amount: Yen;
};

/** What stands in some books as given back out of funds of a kind, oldest first; what was taken back in red ink is left out. */
export const returnedIn = async (
  ctx: Ctx,
  { books, kind }: { readonly books: readonly BookId[]; readonly kind: FundKind },
): Promise<readonly ReturnedEntry[]> =>
  (
    await sql<ReturnedEntry>`
      select e.book_id as book, e.slip_id as slip, e.day, sum(l.amount)::float8 as amount
        from ledger.account a join ledger.line l on l.account_id = a.id
        join ledger.fund f on f.id = l.fund_id and f.kind = ${kind} join ledger.entry e on e.id = l.entry_id
       where a.book_id = any(${[...books]}::int[]) and a.kind = 'expense'
         and coalesce(nullif(a.counts_as, ''), a.code) = ${returnedCategory}
         and e.reverses is null and not exists (select from ledger.entry red where red.reverses = e.id)
       group by e.id order by e.day, e.id`.execute(ctx.db)
  ).rows;
