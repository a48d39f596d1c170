import { nearestYear, yearsOf } from "../../../kernel/fiscal-year.ts";
import { definitionOf } from "../../../modules/foundation/programme/index.ts";
import type { ProgrammeVisit } from "../../visit.ts";

/** The programme's fiscal years, and the one that it is, or the nearest. */
export const yearsFor = async ({
  ctx,
  programme,
}: ProgrammeVisit): Promise<{ readonly years: readonly number[]; readonly now: number }> => {
  const { period } = await definitionOf(ctx, programme.id);
  const years = yearsOf(period);
  return { years, now: nearestYear(years, ctx.today) };
};
