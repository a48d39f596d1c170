import type { AreaId } from "../../src/kernel/ids.ts";
import type { Rights } from "../../src/platform/database/run-as.ts";

/** The rights of somebody who holds these powers in one area. */
export const holding = (area: AreaId, ...powers: readonly string[]): Rights => ({
  has: (power, where) => where === area && powers.includes(power),
  areas: (power) => new Set(powers.includes(power) ? [area] : []),
});
