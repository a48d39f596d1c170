import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../model.ts";
import type { Thing } from "./model.ts";

/**
 * Things that last, bought in a book until a day and not taken back, the oldest first: as an asset, or as an expense in one of these
 * categories; each with what was noted of it last.
 * @param categories codes, as the ward's rules list them
 */
export const boughtIn = async (
  ctx: Ctx,
  {
    book,
    until,
    categories,
  }: { readonly book: BookId; readonly until: PlainDate; readonly categories: readonly string[] },
): Promise<readonly Thing[]> =>
  (
    await sql<Thing>`
      select e.id || '-' || l.position as code, e.id::float8 as entry, l.position, null as older, b.year, e.day, e.voucher, e.party, case when l.note = '' then e.what else l.note end as what,
             a.name as category, a.kind = 'asset' as lasting, f.name as fund, p.name as project, l.amount::float8 as amount,
             (select jsonb_build_object('quantity', n.quantity, 'place', n.place, 'disposedOn', n.disposed_on, 'reason', n.reason)
                from ledger.thing_note n where n.entry_id = e.id and n.position = l.position order by n.id desc limit 1) as noted
        from ledger.account a
        join ledger.book b on b.id = a.book_id
        join ledger.line l on l.account_id = a.id
        join ledger.entry e on e.id = l.entry_id
        join ledger.fund f on f.id = l.fund_id
        left join ledger.project p on p.id = l.project_id
       where a.book_id = ${book} and (a.kind = 'asset' or a.kind = 'expense' and coalesce(nullif(a.counts_as, ''), a.code) = any(${[...categories]}::text[]))
         and l.day <= ${until} and l.amount > 0 and e.kind not in ('opening', 'carry', 'reversal')
         and not exists (select from ledger.entry r where r.reverses = e.id and r.day <= ${until})
       order by e.day, e.no, l.position`.execute(ctx.db)
  ).rows;
