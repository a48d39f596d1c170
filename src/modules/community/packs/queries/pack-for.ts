import type { AreaId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { LoadedPack } from "../model.ts";
import { fittingPack } from "../rules.ts";
import { newestPacks } from "../store.ts";

/**
 * The rules that hold for councils' districts in a fiscal year: the newest version of the pack that fits each best.
 * A district is missing only where no pack was ever loaded that holds everywhere.
 */
export const packsFor = async (
  ctx: Ctx,
  asked: { readonly areas: readonly AreaId[]; readonly year: number },
): Promise<ReadonlyMap<AreaId, LoadedPack>> => {
  const newest = await newestPacks(ctx, asked.areas);
  return new Map(
    asked.areas.flatMap((area) => {
      const candidates = newest.map(({ pack, depths }) => ({ pack, depth: depths[area] ?? null }));
      const fitting = fittingPack(candidates, asked.year);
      return fitting ? [[area, fitting]] : [];
    }),
  );
};

/** The same for one district; null where none fits. */
export const packFor = async (
  ctx: Ctx,
  { area, year }: { readonly area: AreaId; readonly year: number },
): Promise<LoadedPack | null> => (await packsFor(ctx, { areas: [area], year })).get(area) ?? null;
