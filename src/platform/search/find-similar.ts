import { sql } from "kysely";
import type { Ctx } from "../database/run-as.ts";
import type { Found } from "./find-documents.ts";

/**
 * Earlier cases and published library entries that share the most with a text, the most alike first; the rarer a shared pair
 * of characters, the more it weighs. `search.similar` shows the actor what they may see and never a confidential case.
 * @param asked.grams pairs of characters as `bigrams` gives them
 */
export const findSimilar = async (
  ctx: Ctx,
  asked: { readonly grams: readonly string[]; readonly size: number },
): Promise<readonly Found[]> =>
  (
    await sql<Found>`
      select * from search.similar(${[...asked.grams]}::text[], '{consultation,library}', ${asked.size})`.execute(
      ctx.db,
    )
  ).rows;
