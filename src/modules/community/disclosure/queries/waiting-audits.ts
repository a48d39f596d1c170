import { sql } from "kysely";
import { fiscalYearOf } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../../ledger/index.ts";

/** What the reader does next about the audit of a year that has come to its end. */
export type AuditStep = "draw" | "look" | "conclude" | "sign" | "answer" | "publish";

export type WaitingAudit = {
  readonly book: BookId;
  readonly council: string;
  readonly year: number;
  readonly step: AuditStep;
  /** Vouchers to look at, or findings to answer or conclude; 0 where the step counts nothing. */
  readonly count: number;
};

/** A year that ended longer ago than this many years is not asked about any more. */
const asked = 2;

/**
 * What waits for the actor between the end of a year and its publication: one step a book for the auditors, and beside it
 * the treasurer's answers and the chair's publication. A year that is public waits for nobody; one that was withdrawn waits
 * for the chair again.
 */
export const waitingAudits = async (ctx: Ctx): Promise<readonly WaitingAudit[]> => {
  if (ctx.actor.kind !== "person") return [];
  const { id } = ctx.actor;
  const { rows } = await sql<WaitingAudit>`
    with ended as (
      select b.id as book, c.name as council, b.year, b.area_id, b.state, p.id as paper,
             (select count(*)::int from disclosure.voucher v where v.paper_id = p.id and v.seen_at is null) as unseen,
             (select count(*)::int from disclosure.finding f where f.paper_id = p.id and f.state = 'open') as unanswered,
             (select count(*)::int from disclosure.finding f where f.paper_id = p.id and f.state = 'answered') as answered,
             exists (select from disclosure.signature s where s.paper_id = p.id) as signed,
             exists (select from disclosure.signature s where s.paper_id = p.id and s.person_id = ${id}) as "signedByMe"
        from ledger.book b join councils.council c on c.id = b.council_id
        left join disclosure.paper p on p.book_id = b.id and p.head = b.head
       where b.state <> 'open' and b.entries > 0
         and not exists (select from disclosure.publication q where q.book_id = b.id and q.withdrawn_at is null)
         and b.year >= ${fiscalYearOf(ctx.today) - asked} and b.area_id = any((select app.areas('ledger.read'))::int[])),
    audits as (
      select e.*, case when e.paper is null then 'draw' when e.unseen > 0 then 'look' when e.answered > 0 then 'conclude'
                       when e.unanswered = 0 and e.state = 'closed' then 'sign' end as step
        from ended e where not e."signedByMe" and e.area_id = any((select app.areas('ledger.audit'))::int[])
         and not exists (select from ledger.entry q where q.book_id = e.book and ${id} in (q.entered_by, q.approved_by)))
    select book, council, year, step, case step when 'look' then unseen when 'conclude' then answered else 0 end as count
      from audits where step is not null
    union all
    select book, council, year, 'answer', unanswered from ended
     where unanswered > 0 and area_id = any((select app.areas('ledger.enter'))::int[])
    union all
    select book, council, year, 'publish', 0 from ended
     where signed and state = 'closed' and area_id = any((select app.areas('ledger.publish'))::int[])
     order by year, council, book`.execute(ctx.db);
  return rows;
};
