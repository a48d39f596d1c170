import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { ClaimEvent, ClaimId } from "../model.ts";

/** The way of a claim, oldest first. */
export const eventsOf = async (ctx: Ctx, claim: ClaimId): Promise<readonly ClaimEvent[]> =>
  (
    await sql<ClaimEvent>`
      select e.id, e.kind, e.round, e.at, e.day, subsidy.name_of(e.person_id, e.area_id) as person, e.amount::float8 as amount, e.words, e.reverses,
             e.letter_no as "letterNo", e.due
        from subsidy.event e where e.claim_id = ${claim} order by e.id`.execute(ctx.db)
  ).rows;
