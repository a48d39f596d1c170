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
  /** The ward decides about what was handed in; the council mends what came back, and reads what was refused or cancelled. */
  readonly waits: "to-decide" | "returned" | "refused" | "cancelled";
};

type Row = Omit<WaitingClaim, "subsidy"> & Pick<Claim, "code" | "pack"> & { readonly area: AreaId };

/** How long Today of the council tells of an end that asks for nothing more. */
const daysTold = 30;

/** What waits for the actor: what others handed in, and what the ward returned, refused or cancelled. Money moves change none of it. */
export const waitingClaims = async (ctx: Ctx): Promise<readonly WaitingClaim[]> => {
  if (ctx.actor.kind !== "person") return [];
  const { rows } = await sql<Row>`
    select c.id, c.area_id as area, c.year, c.code, k.name as council,
           case when c.pack_code is not null then jsonb_build_object('code', c.pack_code, 'version', c.pack_version) end as pack,
           case when c.state in ('submitted', 'change-submitted', 'reported') then 'to-decide' else last.kind end as waits
      from subsidy.claim c join councils.council k on k.id = c.council_id
      join lateral (select e.kind, e.person_id, (e.at at time zone 'Asia/Tokyo')::date as day from subsidy.event e
                     where e.claim_id = c.id and e.kind not in ('requested', 'paid', 'demanded', 'repaid', 'reversed') order by e.id desc limit 1) last on true
     where (c.state in ('submitted', 'change-submitted', 'reported')
            and (last.kind = 'fixed' or last.person_id is distinct from ${ctx.actor.id})
            and c.area_id = any((select app.areas('subsidy.decide'))::int[]))
        or (c.area_id = any((select app.areas('subsidy.apply'))::int[])
            and (last.kind = 'returned' or last.kind in ('refused', 'cancelled')
                 and (last.day > ${ctx.today}::date - ${daysTold}::int or c.state = 'cancelled' and c.paid > c.repaid)))
     order by c.year, c.id`.execute(ctx.db);
  const ruled = await rulesOfClaims(ctx, rows);
  return rows.flatMap(({ id, council, year, waits }) => {
    const name = ruled.get(id)?.rules.name;
    return name ? [{ id, council, subsidy: name, year, waits }] : [];
  });
};
