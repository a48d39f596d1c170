import { sql } from "kysely";
import type { AreaId } from "../../../../kernel/ids.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Claim, ClaimId } from "../model.ts";
import { rulesOfClaims } from "./rules-of-claims.ts";

/** A claim in which something waits for the reader. */
export type WaitingClaim = {
  readonly id: ClaimId;
  readonly council: string;
  readonly subsidy: Text;
  readonly year: number;
  /**
   * The ward decides about what was handed in and pays what was asked for; the council mends what came back, reads what was refused or
   * cancelled, and gives back what it was asked for.
   */
  readonly waits: "to-decide" | "to-pay" | "returned" | "refused" | "cancelled" | "to-repay";
};

type Row = Omit<WaitingClaim, "subsidy"> & Pick<Claim, "code" | "pack"> & { readonly area: AreaId };

/** How long Today of the council tells of an end that asks for nothing more. */
const daysTold = 30;

/**
 * What waits for the actor: what others handed in, and what the ward returned, refused or cancelled, whatever moved of the money; and
 * money that was asked for and hasn't come.
 */
export const waitingClaims = async (ctx: Ctx): Promise<readonly WaitingClaim[]> => {
  if (ctx.actor.kind !== "person") return [];
  const { rows } = await sql<Row>`
    with seen as (
      select c.*, k.name as council, coalesce(c.final, c.decided) - c.paid + c.repaid as unpaid,
             c.area_id = any((select app.areas('subsidy.decide'))::int[]) as decides, c.area_id = any((select app.areas('subsidy.apply'))::int[]) as applies,
             case when c.pack_code is not null then jsonb_build_object('code', c.pack_code, 'version', c.pack_version) end as pack
        from subsidy.claim c join councils.council k on k.id = c.council_id)
    select c.id, c.area_id as area, c.year, c.code, c.council, c.pack,
           case when c.state in ('submitted', 'change-submitted', 'reported') then 'to-decide' else last.kind end as waits
      from seen c
      join lateral (select e.kind, e.person_id, (e.at at time zone 'Asia/Tokyo')::date as day from subsidy.event e
                     where e.claim_id = c.id and e.kind not in ('requested', 'paid', 'demanded', 'repaid', 'reversed') order by e.id desc limit 1) last on true
     where c.decides and c.state in ('submitted', 'change-submitted', 'reported') and (last.kind = 'fixed' or last.person_id is distinct from ${ctx.actor.id})
        or c.applies and (last.kind = 'returned' or last.kind in ('refused', 'cancelled')
             and (last.day > ${ctx.today}::date - ${daysTold}::int or c.state = 'cancelled' and c.paid > c.repaid))
    union all
    select c.id, c.area_id, c.year, c.code, c.council, c.pack, case when c.unpaid > 0 then 'to-pay' else 'to-repay' end
      from seen c
      join lateral (select max(e.id) filter (where e.kind = 'requested') > coalesce(max(e.id) filter (where e.kind = 'paid'), 0) as paying,
                           max(e.id) filter (where e.kind = 'demanded') > coalesce(max(e.id) filter (where e.kind in ('repaid', 'cancelled')
                                   or e.kind = 'reversed' and exists (select from subsidy.event f where f.id = e.reverses and f.kind = 'fixed')), 0) as repaying
                      from subsidy.event e where e.claim_id = c.id) asked on true
     where c.decides and c.unpaid > 0 and asked.paying and c.state <> 'cancelled' or c.applies and c.unpaid < 0 and asked.repaying
     order by year, id, waits`.execute(ctx.db);
  const ruled = await rulesOfClaims(ctx, rows);
  return rows.flatMap(({ id, council, year, waits }) => {
    const name = ruled.get(id)?.rules.name;
    return name ? [{ id, council, subsidy: name, year, waits }] : [];
  });
};
