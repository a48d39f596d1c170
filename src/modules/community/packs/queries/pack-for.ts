import type { AreaId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { LoadedPack } from "../model.ts";
import { fittingPack } from "../rules.ts";
import { newestPacks } from "../store.ts";

/**
 * The rules that hold for a council's district in a fiscal year: the newest version of the pack that fits best.
 * Null only where no pack was ever loaded that holds everywhere.
 */
export const packFor = async (
  ctx: Ctx,
  asked: { readonly area: AreaId; readonly year: number },
): Promise<LoadedPack | null> => fittingPack(await newestPacks(ctx, asked.area), asked.year);
