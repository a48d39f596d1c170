import { sql } from "kysely";
import type { AreaId } from "../../../../kernel/ids.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { packsFor } from "../../packs/index.ts";
import type { ClaimId } from "../model.ts";

/** A claim in which something waits for the reader. */
export type WaitingClaim = {
  readonly id: ClaimId;
  readonly council: string;
  readonly subsidy: Text;
  readonly year: number;
  /** The ward decides about what was handed in; the council mends what came back. */
  readonly waits: "to-decide" | "returned";
};

type Row = Omit<WaitingClaim, "subsidy"> & { readonly area: AreaId; readonly code: string };

/** What waits for the actor: what others handed in, and what the ward returned. */
export const waitingClaims = async (ctx: Ctx): Promise<readonly WaitingClaim[]> => {
  if (ctx.actor.kind !== "person") return [];
  const { rows } = await sql<Row>`
    select c.id, c.area_id as area, c.year, c.code, k.name as council,
           case when c.state in ('submitted', 'change-submitted', 'reported') then 'to-decide' else 'returned' end as waits
      from subsidy.claim c join councils.council k on k.id = c.council_id
      join lateral (select e.kind, e.person_id from subsidy.event e where e.claim_id = c.id order by e.id desc limit 1) last on true
     where (c.state in ('submitted', 'change-submitted', 'reported') and last.person_id is distinct from ${ctx.actor.id}
            and c.area_id = any((select app.areas('subsidy.decide'))::int[]))
        or (last.kind = 'returned' and c.area_id = any((select app.areas('subsidy.apply'))::int[]))
     order by c.year, c.id`.execute(ctx.db);
  const waiting: WaitingClaim[] = [];
  for (const [year, claims] of Map.groupBy(rows, (row) => row.year)) {
    const packs = await packsFor(ctx, { areas: claims.map(({ area }) => area), year });
    for (const { area, code, ...claim } of claims) {
      const rules = packs.get(area)?.subsidies.find((one) => one.code === code);
      if (rules) waiting.push({ ...claim, subsidy: rules.name });
    }
  }
  return waiting;
};
