import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { type AgreedContent, agreedContent } from "../content.ts";
import type { PlanId } from "../model.ts";

export type AgreedVersion = {
  readonly round: number;
  readonly content: AgreedContent;
  readonly sha256: string;
  readonly at: Date;
};

/** A plan as it was agreed to in one round. */
export const agreedVersion = async (ctx: Ctx, plan: PlanId, round: number): Promise<AgreedVersion | null> => {
  const { rows } = await sql<{ content: unknown; sha256: string; at: Date }>`
    select content, sha256, at from plans.agreed where plan_id = ${plan} and round = ${round}`.execute(
    ctx.db,
  );
  const [row] = rows;
  return row ? { round, content: agreedContent.parse(row.content), sha256: row.sha256, at: row.at } : null;
};
