import type { AreaId } from "../../../../kernel/ids.ts";
import type { Place } from "../model.ts";

/**
 * Whom a request goes to: the smallest area offered that holds everything it concerns.
 * @param areas districts of the chosen councils
 * @param chosen the area that was chosen, which then has to hold them; null = none was chosen
 */
export const placeFor = (
  places: readonly Place[],
  areas: readonly AreaId[],
  chosen: AreaId | null,
): Place | null => {
  const fitting = places
    .filter(({ area }) => chosen === null || area === chosen)
    .filter(({ inside }) => areas.every((area) => inside.has(area)))
    .sort((a, b) => a.inside.size - b.inside.size);
  // Without a council or an area, only one area can be meant.
  if (areas.length === 0 && chosen === null && places.length > 1) return null;
  return fitting[0] ?? null;
};
