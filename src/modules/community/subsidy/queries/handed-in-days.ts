import { sql } from "kysely";
import type { PlainDate } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { ClaimId } from "../model.ts";
import type { Due } from "../rules/deadlines.ts";

type Days = Readonly<Record<Due["kind"], PlainDate | null>>;
type Row = Days & { readonly claim: ClaimId };

export const neverHandedIn: Days = { application: null, report: null };

/** When application and report of some claims were handed in first; what the council itself took back again doesn't count. */
export const handedInDays = async (
  ctx: Ctx,
  claims: readonly ClaimId[],
): Promise<ReadonlyMap<ClaimId, Days>> => {
  const { rows } = await sql<Row>`
    with way as (
      select e.claim_id, e.kind, e.day, lead(e.kind) over (partition by e.claim_id order by e.id) as next from subsidy.event e
       where e.claim_id = any(${[...claims]}::int[]) and e.kind not in ('requested', 'paid', 'demanded', 'repaid', 'reversed'))
    select w.claim_id as claim, min(w.day) filter (where w.kind = 'submitted') as application,
           min(w.day) filter (where w.kind = 'reported') as report
      from way w where w.kind in ('submitted', 'reported') and w.next is distinct from 'withdrawn' group by 1`.execute(
    ctx.db,
  );
  return new Map(rows.map((row) => [row.claim, row]));
};
