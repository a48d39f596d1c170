import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { ClaimContent } from "../content.ts";
import type { Claim } from "../model.ts";
import { keptAsDecided } from "./kept-content.ts";

/** What a change starts from: its reason, what was granted, and the budget that was granted. */
export const changeGround = async (ctx: Ctx, claim: Claim): Promise<NonNullable<ClaimContent["change"]>> => {
  const { rows } = await sql<{ words: string }>`
    select words from subsidy.event where claim_id = ${claim.id} and kind = 'changing' order by id desc limit 1`.execute(
    ctx.db,
  );
  const granted = await keptAsDecided(ctx, claim.id);
  const incomes = (granted?.content.projects ?? []).flatMap(({ code, name, income }) =>
    income === undefined ? [] : [{ project: { code, name }, amount: income }],
  );
  return {
    reason: rows[0]?.words ?? "",
    decided: claim.decided ?? 0,
    before: (granted?.content.projects ?? []).flatMap((project) =>
      project.planned.map(({ code, name, amount }) => ({
        project: { code: project.code, name: project.name },
        code,
        name,
        amount,
      })),
    ),
    ...(incomes.length > 0 && { incomes }),
  };
};
