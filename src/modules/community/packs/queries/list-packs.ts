import { sql } from "kysely";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { LoadedPack } from "../model.ts";
import { packIn } from "../stored.ts";

export type ListedPack = LoadedPack & { readonly loadedAt: Date };

/** Every version that was ever loaded, by code, the newest first. */
export const listPacks = async (ctx: Ctx): Promise<readonly ListedPack[]> => {
  const { rows } = await sql<{ pack: Parameters<typeof packIn>[0]; loadedAt: Date }>`
    select content || jsonb_build_object('id', id) as pack, loaded_at as "loadedAt" from packs.pack
     order by code, version desc`.execute(ctx.db);
  return rows.map(({ pack, loadedAt }) => ({ ...packIn(pack), loadedAt }));
};
