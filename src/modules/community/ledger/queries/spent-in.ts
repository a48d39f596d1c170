import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { AccountId, BookId, FundId, FundKind, ProjectId, Yen } from "../model.ts";

/** What was spent in a book of one category, fund and project, within the project's period or outside of it. */
export type SpentSum = {
  readonly book: BookId;
  readonly account: AccountId;
  /** Code of the category that rules take it for. */
  readonly category: string;
  readonly fund: FundId;
  readonly fundKind: FundKind;
  readonly project: ProjectId | null;
  /** The project's field; null for the running of the council. */
  readonly field: string | null;
  readonly inside: boolean;
  readonly amount: Yen;
};

/**
 * What was spent in some books. What a reversal takes back counts on the day of its original: a mistake that is mended after the
 * project's end is no spending outside of it.
 */
export const spentIn = async (ctx: Ctx, books: readonly BookId[]): Promise<readonly SpentSum[]> =>
  (
    await sql<SpentSum>`
      with outside as (
        select l.book_id, l.account_id, l.fund_id, l.project_id, sum(l.amount) as amount
          from ledger.line l join ledger.project p on p.id = l.project_id join ledger.entry e on e.id = l.entry_id
          left join ledger.entry was on was.id = e.reverses
         where l.book_id = any(${[...books]}::int[]) and coalesce(was.day, l.day) not between p.starts and p.ends
         group by 1, 2, 3, 4),
      whole as (
        select t.book_id, t.account_id, t.fund_id, t.project_id, sum(t.debit - t.credit) as amount
          from ledger.total t where t.book_id = any(${[...books]}::int[]) group by 1, 2, 3, 4),
      parted as (
        select book_id, account_id, fund_id, project_id, false as inside, amount from outside
        union all
        select w.book_id, w.account_id, w.fund_id, w.project_id, true, w.amount - coalesce(o.amount, 0)
          from whole w left join outside o on o.book_id = w.book_id and o.account_id = w.account_id and o.fund_id = w.fund_id
           and o.project_id = w.project_id)
      select s.book_id as book, s.account_id as account, coalesce(nullif(a.counts_as, ''), a.code) as category, s.fund_id as fund, f.kind as "fundKind",
             s.project_id as project, p.field, s.inside, s.amount::float8 as amount
        from parted s join ledger.account a on a.id = s.account_id and a.kind = 'expense'
        join ledger.fund f on f.id = s.fund_id left join ledger.project p on p.id = s.project_id
       where s.amount <> 0
       order by s.book_id, p.position nulls last, p.id, a.position, a.id, f.position, f.id, s.inside desc`.execute(
      ctx.db,
    )
  ).rows;
