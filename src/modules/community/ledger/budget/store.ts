import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { PersonId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Book, BookId, SlipId } from "../model.ts";
import type { FundShare } from "./funds-against-budget.ts";
import type { Budget, BudgetId, BudgetLine } from "./model.ts";

/** All SQL of budgets. */

/** Every revision of a book's budget, the first one first. */
export const budgetsOf = async (ctx: Ctx, book: BookId): Promise<readonly Budget[]> =>
  (
    await sql<Budget>`
      select b.id, b.revision, b.state, b.decided_on as "decidedOn", b.meeting, b.words, b.written_by as "writtenBy", b.version,
             coalesce((select jsonb_agg(jsonb_build_object('account', l.account_id, 'fund', l.fund_id, 'project', l.project_id, 'amount', l.amount)
                                        order by j.position nulls last, a.position, f.position)
                         from ledger.budget_line l join ledger.account a on a.id = l.account_id join ledger.fund f on f.id = l.fund_id
                         left join ledger.project j on j.id = l.project_id where l.budget_id = b.id), '[]') as lines
        from ledger.budget b where b.book_id = ${book} order by b.revision`.execute(ctx.db)
  ).rows;

export const insertBudget = async (
  ctx: Ctx,
  book: Pick<Book, "id" | "area">,
  budget: { readonly revision: number; readonly by: PersonId },
): Promise<BudgetId> => {
  const { id } = await ctx.db
    .insertInto("ledger.budget")
    .values({ book_id: book.id, area_id: book.area, revision: budget.revision, written_by: budget.by })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id as BudgetId;
};

/** Writes a draft's lines anew; whoever does so has written it. */
export const putLines = async (
  ctx: Ctx,
  book: Pick<Book, "id" | "area">,
  budget: { readonly id: BudgetId; readonly words: string; readonly by: PersonId },
  lines: readonly BudgetLine[],
): Promise<void> => {
  await ctx.db
    .updateTable("ledger.budget")
    .set((row) => ({ version: row("version", "+", 1), words: budget.words, written_by: budget.by }))
    .where("id", "=", budget.id)
    .execute();
  await ctx.db.deleteFrom("ledger.budget_line").where("budget_id", "=", budget.id).execute();
  if (lines.length > 0)
    await ctx.db
      .insertInto("ledger.budget_line")
      .values(
        lines.map((line) => ({
          budget_id: budget.id,
          book_id: book.id,
          area_id: book.area,
          account_id: line.account,
          fund_id: line.fund,
          project_id: line.project,
          amount: line.amount,
        })),
      )
      .execute();
};

export const setDecided = (
  ctx: Ctx,
  budget: Budget,
  decided: { readonly on: PlainDate; readonly meeting: string; readonly by: PersonId },
) =>
  ctx.db
    .updateTable("ledger.budget")
    .set({
      state: "decided",
      decided_on: decided.on,
      meeting: decided.meeting,
      decided_by: decided.by,
      version: budget.version + 1,
    })
    .where("id", "=", budget.id)
    .execute();

/** What was posted by category, project and fund, income as it came and expense as it went; from the kept sums. */
export const postedShares = async (ctx: Ctx, book: BookId): Promise<readonly FundShare[]> =>
  (
    await sql<FundShare>`
      select t.account_id as account, t.project_id as project, t.fund_id as fund,
             (sum(t.debit - t.credit) * case a.kind when 'income' then -1 else 1 end)::float8 as amount
        from ledger.total t join ledger.account a on a.id = t.account_id and a.kind in ('income', 'expense')
       where t.book_id = ${book} group by t.account_id, t.project_id, t.fund_id, a.kind having sum(t.debit - t.credit) <> 0`.execute(
      ctx.db,
    )
  ).rows;

/** What waits for approval by category, project and fund: a refund of an expense counts against it. */
export const waitingShares = async (
  ctx: Ctx,
  book: BookId,
  without: SlipId | null,
): Promise<readonly FundShare[]> =>
  (
    await sql<FundShare>`
      select p.account_id as account, p.project_id as project, p.fund_id as fund,
             sum(case when (s.kind = 'in') = (a.kind = 'income') then p.amount else -p.amount end)::float8 as amount
        from ledger.slip s join ledger.part p on p.slip_id = s.id join ledger.account a on a.id = p.account_id
       where s.book_id = ${book} and s.state in ('waiting', 'returned') and s.kind in ('in', 'out') and s.id is distinct from ${without}::int
       group by 1, 2, 3`.execute(ctx.db)
  ).rows;
