import { sql } from "kysely";
import { type PlainDate, plainMonth } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../model.ts";
import type { Total } from "../rules/statement.ts";

type Row = Omit<Total, "month"> & { readonly month: PlainDate };

/** What was posted in a book, added up by month, account, fund and project: as many rows after 100,000 entries as after a thousand. */
export const totalsOf = async (ctx: Ctx, book: BookId): Promise<readonly Total[]> => {
  const { rows } = await sql<Row>`
    select month, account_id as account, fund_id as fund, project_id as project, debit::float8 as debit, credit::float8 as credit
      from ledger.total where book_id = ${book} order by month, account_id, fund_id, project_id`.execute(
    ctx.db,
  );
  return rows.map((row) => ({ ...row, month: plainMonth(row.month.slice(0, 7)) }));
};
