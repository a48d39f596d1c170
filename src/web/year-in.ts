import { nearestYear } from "../kernel/fiscal-year.ts";
import type { ProgrammeVisit } from "./visit.ts";

/** The fiscal year that the address asks for, if it is one of these; else today's or the nearest of the usual ones. */
export const yearIn = (
  { ctx, url }: ProgrammeVisit,
  years: readonly number[],
  usual: readonly number[] = years,
): number => {
  const asked = Number(url.searchParams.get("year"));
  return years.includes(asked) ? asked : nearestYear(usual, ctx.today);
};
