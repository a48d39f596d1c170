import type { CouncilId } from "../../../../kernel/ids.ts";
import { forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { Council } from "../model.ts";
import { mayWriteCouncil } from "../policy.ts";
import { findCouncil } from "../store.ts";

/** The council, if the actor may see and change it. */
export const writableCouncil = async (
  ctx: Ctx,
  id: CouncilId,
  mayWrite = mayWriteCouncil,
): Promise<Outcome<Council>> => {
  const council = await findCouncil(ctx, id);
  if (!council) return notFound();
  const refusal = mayWrite(await ctx.rights(), council.area_id);
  return refusal ? forbidden(refusal) : ok(council);
};
