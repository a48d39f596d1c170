import type { Ctx } from "../../../platform/database/run-as.ts";
import { definitionOf } from "../programme/index.ts";
import type { CouncilTerms } from "./model.ts";

/**
 * What holds for a council: the terms of the current programme, or, outside of any, of the newest programme that
 * puts its councils at this level.
 */
export const termsFor = async (ctx: Ctx, level: string): Promise<CouncilTerms | null> => {
  for (const { id } of ctx.programme ? [ctx.programme] : ctx.programmes) {
    const { council } = await definitionOf(ctx, id);
    if (council.level === level) return council;
  }
  return null;
};
