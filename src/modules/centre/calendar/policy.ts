import type { AreaId } from "../../../kernel/ids.ts";
import type { Text } from "../../../kernel/say.ts";
import type { Rights } from "../../../platform/database/run-as.ts";
import { words } from "./text.ts";

/** Each answers why not, or null when it may be. The screen shows the same sentence on the disabled button. */

/** Planned by whoever holds calendar.write somewhere; where, is a question of each entry's areas. */
export const mayPlan = (powers: ReadonlySet<string>): Text | null =>
  powers.has("calendar.write") ? null : words.notYours;

/** Changed and called off by whoever holds calendar.write in every area it concerns: the team answers for it together. */
export const mayChange = (rights: Rights, areas: readonly AreaId[]): Text | null =>
  areas.every((area) => rights.has("calendar.write", area)) ? null : words.notYourArea;

/** Whoever holds calendar.read in one of its areas sees it; row security says so by itself. */
export const mayRead = (powers: ReadonlySet<string>): boolean => powers.has("calendar.read");
