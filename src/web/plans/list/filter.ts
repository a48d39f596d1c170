import { type CouncilId, parseId } from "../../../kernel/ids.ts";
import { type PlanFilter, planStates } from "../../../modules/centre/plans/index.ts";

/** The filter in the address; without a year, the one that is asked for otherwise. */
export const filterIn = (query: URLSearchParams, years: readonly number[], now: number): PlanFilter => {
  const state = query.get("state");
  const year = Number(query.get("year"));
  return {
    year: years.includes(year) ? year : now,
    state: ([...planStates, "none", "untouched"] as const).find((one) => one === state) ?? null,
    council: parseId<CouncilId>(query.get("council") ?? ""),
    centre: query.get("centre") || null,
  };
};
