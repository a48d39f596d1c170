import { sql } from "kysely";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { bookSheet } from "../../ledger/index.ts";
import { packFor } from "../../packs/index.ts";
import type { ClaimId } from "../model.ts";
import { claimsIn } from "../store.ts";

/** A claim in which something waits for the reader. */
export type WaitingClaim = {
  readonly id: ClaimId;
  readonly council: string;
  readonly subsidy: Text;
  readonly year: number;
  /** The ward decides about what was handed in; the council mends what came back. */
  readonly waits: "to-decide" | "returned";
};

type Row = { id: ClaimId; waits: WaitingClaim["waits"] };

/** What waits for the actor: what others handed in, and what the ward returned. */
export const waitingClaims = async (ctx: Ctx): Promise<readonly WaitingClaim[]> => {
  if (ctx.actor.kind !== "person") return [];
  const { rows } = await sql<Row>`
    select c.id, case when c.state in ('submitted', 'change-submitted', 'reported') then 'to-decide' else 'returned' end as waits
      from subsidy.claim c
      join lateral (select e.kind, e.person_id from subsidy.event e where e.claim_id = c.id order by e.id desc limit 1) last on true
     where (c.state in ('submitted', 'change-submitted', 'reported') and last.person_id is distinct from ${ctx.actor.id}
            and c.area_id = any((select app.areas('subsidy.decide'))::int[]))
        or (last.kind = 'returned' and c.area_id = any((select app.areas('subsidy.apply'))::int[]))
     order by c.year, c.id`.execute(ctx.db);
  const claims = await claimsIn(
    ctx,
    rows.map(({ id }) => id),
  );
  const waiting: WaitingClaim[] = [];
  for (const { id, waits } of rows) {
    const claim = claims.find((one) => one.id === id);
    const rules = claim && (await packFor(ctx, claim))?.subsidies.find(({ code }) => code === claim.code);
    const book = claim && (await bookSheet(ctx, claim.book));
    if (claim && rules && book)
      waiting.push({ id, council: book.council, subsidy: rules.name, year: claim.year, waits });
  }
  return waiting;
};
