import type { Ctx } from "../../../platform/database/run-as.ts";
import { definitionOf } from "../programme/index.ts";
import type { CouncilTerms } from "./model.ts";

/** The terms of every programme the actor works in now, the newest programme first. */
export const allTerms = async (ctx: Ctx): Promise<CouncilTerms[]> => {
  const found: CouncilTerms[] = [];
  for (const { id } of ctx.programme ? [ctx.programme] : ctx.programmes)
    found.push((await definitionOf(ctx, id)).council);
  return found;
};

/**
 * What holds for a council: the terms of the current programme, or, outside of any, of the newest programme that
 * puts its councils at this level.
 */
export const termsFor = async (ctx: Ctx, level: string): Promise<CouncilTerms | null> =>
  (await allTerms(ctx)).find((terms) => terms.level === level) ?? null;
