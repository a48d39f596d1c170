import { daysBetween, fiscalYearOf } from "../../../../kernel/dates.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { mayApply } from "../policy.ts";
import type { Due } from "../rules/deadlines.ts";
import { type ListedClaim, listClaims } from "./list-claims.ts";

export type DueClaim = ListedClaim & {
  readonly year: number;
  readonly due: Due;
  /** Until the deadline; negative once it is past. */
  readonly daysLeft: number;
};

/** From how many days before a deadline Today speaks of it. */
const daysAhead = 30;

/** What the actor's councils have to hand in soon, or late, of the year, the one before and the next. */
export const dueClaims = async (ctx: Ctx): Promise<readonly DueClaim[]> => {
  const rights = await ctx.rights();
  const current = fiscalYearOf(ctx.today);
  const found: DueClaim[] = [];
  for (const year of [current - 1, current, current + 1])
    for (const row of await listClaims(ctx, year)) {
      const { due, book, claim, area } = row;
      if (!due || book === null || mayApply(rights, area) !== null) continue;
      // A subsidy that nobody wanted in a year that is over is not missed any more.
      if (claim === null && year < current) continue;
      const daysLeft = daysBetween(ctx.today, due.day);
      if (daysLeft <= daysAhead) found.push({ ...row, year, due, daysLeft });
    }
  return found;
};
