import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type ClaimContent, claimContent } from "../content.ts";
import type { ClaimId } from "../model.ts";

/** What was handed in once, as it was. */
export type Kept = {
  readonly round: number;
  readonly kind: ClaimContent["kind"];
  readonly content: ClaimContent;
  readonly sha256: string;
  readonly at: Date;
};

/** Everything that was handed in of a claim, the newest first. */
export const keptOf = async (ctx: Ctx, claim: ClaimId): Promise<readonly Kept[]> =>
  (
    await sql<Omit<Kept, "content"> & { content: string }>`
      select round, kind, content, sha256, at from subsidy.kept where claim_id = ${claim} order by round desc`.execute(
      ctx.db,
    )
  ).rows.map((row) => ({ ...row, content: claimContent.parse(JSON.parse(row.content)) }));

/** What the last decision was about: the round that it answered. */
export const keptAsDecided = async (ctx: Ctx, claim: ClaimId): Promise<Kept | null> => {
  const { rows } = await sql<{ round: number }>`
    select round from subsidy.event where claim_id = ${claim} and kind = 'decided' order by id desc limit 1`.execute(
    ctx.db,
  );
  const round = rows[0]?.round;
  return (await keptOf(ctx, claim)).find((one) => one.round === round) ?? null;
};
