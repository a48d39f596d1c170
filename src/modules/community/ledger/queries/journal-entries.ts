import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { JournalEntry } from "../export/journal.ts";
import type { BookId } from "../model.ts";

/** An entry of a book with its lines by code, and the hash of what stays private of it. */
export type FullEntry = JournalEntry & {
  readonly day: PlainDate;
  readonly amount: number;
  /** 64 hex digits. */
  readonly sealed: string;
};

/** Every entry of a book, in the order in which they were posted. */
export const journalEntries = async (ctx: Ctx, book: BookId): Promise<readonly FullEntry[]> =>
  (
    await sql<FullEntry>`
      select e.no, e.day, e.kind, e.voucher, (select r.no from ledger.entry r where r.id = e.reverses) as reverses,
             e.amount::float8 as amount, e.party, e.what, encode(e.sealed, 'hex') as sealed,
             (select jsonb_agg(jsonb_build_object('kind', a.kind, 'account', a.code, 'fund', f.code, 'project', p.code, 'amount', l.amount)
                               order by l.position)
                from ledger.line l join ledger.account a on a.id = l.account_id join ledger.fund f on f.id = l.fund_id
                left join ledger.project p on p.id = l.project_id where l.entry_id = e.id) as lines
        from ledger.entry e where e.book_id = ${book} order by e.no`.execute(ctx.db)
  ).rows;
