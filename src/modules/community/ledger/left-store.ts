import { sql } from "kysely";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { Slip, Yen } from "./model.ts";
import type { LeftOfFund } from "./rules/warnings/shape.ts";

/** What is left where a slip takes money from, slips that wait included, as if it were the last one written. */

/** In the cash box of a slip right after it: all earlier days, and of its own day what was written before it. */
export const boxAfter = async (ctx: Ctx, { id, book, account, day }: Slip): Promise<Yen> =>
  (
    await sql<{ held: Yen }>`
      with waiting as (select s.* from ledger.slip s
                        where s.book_id = ${book} and s.state in ('waiting', 'returned') and s.kind <> 'reversal' and (s.day, s.id) <= (${day}::date, ${id}::int))
      select (coalesce((select sum(t.debit - t.credit) from ledger.total t
                         where t.book_id = ${book} and t.account_id = ${account} and t.month < date_trunc('month', ${day}::date)), 0)
            + coalesce((select sum(l.amount) from ledger.line l
                         where l.account_id = ${account} and l.day >= date_trunc('month', ${day}::date) and l.day < ${day}), 0)
            + coalesce((select sum(l.amount) from ledger.line l join ledger.entry e on e.id = l.entry_id
                         where l.account_id = ${account} and l.day = ${day} and coalesce(e.slip_id <= ${id}, true)), 0)
            + coalesce((select sum(case when w.kind in ('in', 'opening') then w.amount else -w.amount end)
                          from waiting w where w.account_id = ${account}), 0)
            + coalesce((select sum(w.amount) from waiting w where w.to_account_id = ${account}), 0))::float8 as held`.execute(
      ctx.db,
    )
  ).rows[0]?.held ?? 0;

/** Of each fund that a slip spends: what is left now, and without what was written after it. */
export const leftOfFunds = async (ctx: Ctx, slip: Slip): Promise<readonly LeftOfFund[]> => {
  const funds = [...new Set(slip.parts.map(({ fund }) => fund))];
  return (
    await sql<LeftOfFund>`
      with asked as (select unnest(${funds}::int[]) as fund),
           holds as (select id, kind from ledger.account where book_id = ${slip.book} and kind not in ('income', 'expense', 'opening')),
           waiting as (
             select p.fund_id as fund, s.id, case when s.kind = 'in' or s.kind = 'opening' and h.kind <> 'payable' then p.amount else -p.amount end as amount
               from ledger.slip s join ledger.part p on p.slip_id = s.id join holds h on h.id = s.account_id
              where s.book_id = ${slip.book} and s.state in ('waiting', 'returned') and s.kind in ('in', 'out', 'opening')),
           posted as (
             select t.fund_id as fund, sum(t.debit - t.credit) as amount from ledger.total t join holds h on h.id = t.account_id
              where t.book_id = ${slip.book} group by 1),
           later as (
             select l.fund_id as fund, sum(l.amount) as amount
               from ledger.entry e join ledger.line l on l.entry_id = e.id join holds h on h.id = l.account_id
              where e.book_id = ${slip.book} and e.slip_id > ${slip.id} group by 1)
      select a.fund, (coalesce(p.amount, 0) + w.whole)::float8 as now,
             (coalesce(p.amount, 0) - coalesce(l.amount, 0) + w.before)::float8 as "then"
        from asked a left join posted p on p.fund = a.fund left join later l on l.fund = a.fund
       cross join lateral (select coalesce(sum(q.amount), 0) as whole, coalesce(sum(q.amount) filter (where q.id <= ${slip.id}), 0) as before
                             from waiting q where q.fund = a.fund) w
       order by a.fund`.execute(ctx.db)
  ).rows;
};
