import { sql } from "kysely";
import type { ProgrammeId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { PlanId, Side } from "../model.ts";

export type WaitingPlan = { readonly id: PlanId; readonly council: string; readonly year: number };

/** Plans that wait for the actor's own side to agree, the longest waiting first. */
export const plansToAgree = async (
  ctx: Ctx,
  programme: ProgrammeId,
  sides: readonly Side[],
): Promise<readonly WaitingPlan[]> => {
  if (sides.length === 0) return [];
  const { rows } = await sql<WaitingPlan>`
    select p.id, c.name as council, p.year from plans.plan p join councils.council c on c.id = p.council_id
     where p.programme_id = ${programme} and p.state = 'offered' and p.area_id = any((select app.areas('plan.agree'))::int[])
       and (p.council_agreed_on is null and 'council' = any(${[...sides]}::text[])
         or p.client_agreed_on is null and 'client' = any(${[...sides]}::text[]))
     order by p.updated_at, p.id limit 100`.execute(ctx.db);
  return rows;
};

/** Plans that were given back to be changed, for those who write there. */
export const plansReturned = async (ctx: Ctx, programme: ProgrammeId): Promise<readonly WaitingPlan[]> => {
  const { rows } = await sql<WaitingPlan>`
    select p.id, c.name as council, p.year
      from plans.plan p join councils.council c on c.id = p.council_id
      cross join lateral (select e.kind from plans.event e where e.plan_id = p.id order by e.id desc limit 1) last
     where p.programme_id = ${programme} and p.state = 'draft' and last.kind = 'returned'
       and p.area_id = any((select app.areas('plan.write'))::int[])
     order by p.updated_at, p.id limit 100`.execute(ctx.db);
  return rows;
};
