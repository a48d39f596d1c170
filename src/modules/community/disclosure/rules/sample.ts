import { createHash } from "node:crypto";
import type { Reason } from "../model.ts";

/** What the choice of vouchers depends on. */
export type Choosable = {
  /** Number of the entry: unlike every other one's. */
  readonly no: number;
  readonly amount: number;
  readonly funds: readonly string[];
  readonly projects: readonly string[];
};
export type Chosen<T> = { readonly one: T; readonly why: Reason };

const largest = 10;
const leastRandom = 10;
const mostRandom = 60;
const share = 0.1;

const lotOf = (seed: string, no: number): string =>
  createHash("sha256").update(`${seed} ${no}`).digest("hex");

/**
 * The vouchers that auditors look at: the ten largest, a tenth of the others by lot (10 to 60), and of each fund and project
 * at least one. Anyone who knows the seed draws the same ones, and nobody can know it before the last entry is posted.
 * @param seed the book's last link
 */
export const sampleOf = <T extends Choosable>(vouchers: readonly T[], seed: string): readonly Chosen<T>[] => {
  const lots = vouchers
    .map((one) => ({ one, lot: lotOf(seed, one.no) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const byAmount = [...lots].sort((a, b) => b.one.amount - a.one.amount);
  const chosen = new Map<number, Chosen<T>>();
  const choose = (one: T, why: Reason): void => {
    if (!chosen.has(one.no)) chosen.set(one.no, { one, why });
  };
  for (const { one } of byAmount.slice(0, largest)) choose(one, "largest");
  const rest = lots.filter(({ one }) => !chosen.has(one.no));
  const count = Math.min(mostRandom, Math.max(leastRandom, Math.ceil(rest.length * share)));
  for (const { one } of rest.slice(0, count)) choose(one, "random");
  const touch = (keysOf: (one: T) => readonly string[], why: Reason): void => {
    const touched = new Set([...chosen.values()].flatMap(({ one }) => keysOf(one)));
    for (const { one } of lots)
      if (keysOf(one).some((key) => !touched.has(key))) {
        choose(one, why);
        for (const key of keysOf(one)) touched.add(key);
      }
  };
  touch(({ funds }) => funds, "fund");
  touch(({ projects }) => projects, "project");
  return [...chosen.values()].sort((a, b) => a.one.no - b.one.no);
};
