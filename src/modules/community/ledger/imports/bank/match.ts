import { daysBetween, type PlainDate, plainDate } from "../../../../../kernel/dates.ts";
import type { Yen } from "../../model.ts";

/** A movement, on one of the two sides: signed, what comes in positive. */
export type Movement = { readonly id: number; readonly day: PlainDate; readonly amount: Yen };

export type Match = {
  readonly line: number;
  readonly slip: number;
  readonly days: number;
  /** False where it could as well be another one: offered, never taken by itself. */
  readonly sure: boolean;
};

/** The bank books a payment within a week of the day on the paper. */
export const mostDays = 7;

/** Neighbours of one amount: nobody in it is within reach of anybody outside. */
type Group = { readonly lines: readonly Movement[]; readonly slips: readonly Movement[] };

const inTime = (a: Movement, b: Movement): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id);

const groupsOf = (lines: readonly Movement[], slips: readonly Movement[]): Group[] => {
  const byAmount = new Map<Yen, { lines: Movement[]; slips: Movement[] }>();
  for (const [side, all] of [
    ["lines", lines],
    ["slips", slips],
  ] as const)
    for (const one of all) {
      const group = byAmount.get(one.amount) ?? { lines: [], slips: [] };
      group[side].push(one);
      byAmount.set(one.amount, group);
    }
  return [...byAmount.values()]
    .filter((group) => group.lines.length > 0 && group.slips.length > 0)
    .flatMap(apart);
};

/** Cuts a group where more than a week lies between one movement and the next, on either side. */
const apart = (group: { lines: Movement[]; slips: Movement[] }): Group[] => {
  const days = [...group.lines, ...group.slips].map(({ day }) => day).sort();
  const cuts = days.filter((day, place) => place === 0 || reach(days[place - 1] ?? day, day) > mostDays);
  const within = (all: readonly Movement[], place: number) => {
    const [from, to] = [cuts[place] ?? "", cuts[place + 1] ?? "9999"];
    return all.filter(({ day }) => from <= day && day < to).sort(inTime);
  };
  return cuts.map((_, place) => ({ lines: within(group.lines, place), slips: within(group.slips, place) }));
};

const epoch = plainDate("2000-01-01");
const reach = (a: PlainDate, b: PlainDate): number => Math.abs(daysBetween(a, b));

/**
 * How good the best matching of the first (or last) so many of both sides is. As many pairs as possible come first, then as few
 * days between them. Of one amount the earlier line goes with the earlier slip: crossing them is never closer.
 */
const bestOf = ({ lines, slips }: Group, worth: (i: number, j: number) => number, backwards: boolean) => {
  const [n, m] = [lines.length, slips.length];
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let a = 1; a <= n; a++)
    for (let b = 1; b <= m; b++) {
      const [i, j] = backwards ? [n - a, m - b] : [a, b];
      const [di, dj] = backwards ? [i + 1, j + 1] : [i - 1, j - 1];
      const pair = at(di, dj) + (backwards ? worth(i, j) : worth(i - 1, j - 1));
      const row = best[i];
      if (row) row[j] = Math.max(at(di, j), at(i, dj), pair);
    }
  return at;
};

const matchGroup = (group: Group): Match[] => {
  const { lines, slips } = group;
  const pairWorth = mostDays * Math.min(lines.length, slips.length) + 1;
  // Counted once: a day as text costs much more to compare than a number.
  const [lineDays, slipDays] = [lines, slips].map((all) => all.map(({ day }) => daysBetween(epoch, day)));
  const between = (i: number, j: number): number => Math.abs((lineDays?.[i] ?? 0) - (slipDays?.[j] ?? 0));
  const worth = (i: number, j: number): number => {
    const days = between(i, j);
    return days > mostDays ? Number.NEGATIVE_INFINITY : pairWorth - days;
  };
  const [before, after] = [bestOf(group, worth, false), bestOf(group, worth, true)];
  const whole = after(0, 0);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < lines.length && j < slips.length; ) {
    if (after(i, j) === worth(i, j) + after(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (after(i, j) === after(i + 1, j)) i++;
    else j++;
  }
  /** Whether a matching as good as the best does without this pair. */
  const isReplaceable = (i: number, j: number): boolean =>
    slips.some(
      (_, other) =>
        before(i, other) + after(i + 1, other) === whole ||
        (other !== j && before(i, other) + worth(i, other) + after(i + 1, other + 1) === whole),
    ) || before(i, slips.length) + after(i + 1, slips.length) === whole;
  const [takenLines, takenSlips] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  /** Somebody nobody took who could stand in for one of the two; who is of the very same day needs no second thought. */
  const hasRival = (i: number, j: number): boolean =>
    between(i, j) > 0 &&
    (slips.some((_, other) => !takenSlips.has(other) && between(i, other) <= mostDays) ||
      lines.some((_, other) => !takenLines.has(other) && between(other, j) <= mostDays));
  /** Two of one day and amount can't be told apart. */
  const hasTwin = (all: readonly Movement[], place: number): boolean =>
    all.some((one, other) => other !== place && one.day === all[place]?.day);
  return pairs.map(([i, j]) => ({
    line: lines[i]?.id ?? 0,
    slip: slips[j]?.id ?? 0,
    days: between(i, j),
    sure: !hasTwin(lines, i) && !hasTwin(slips, j) && !hasRival(i, j) && !isReplaceable(i, j),
  }));
};

/**
 * Which slip each movement of a bank belongs to: the same amount, at most a week apart, one to one; as many as can be, with as few days
 * between them as can be. The same input in any order gives the same matches, by line.
 */
export const matchMovements = (lines: readonly Movement[], slips: readonly Movement[]): Match[] =>
  groupsOf(lines, slips)
    .flatMap(matchGroup)
    .sort((a, b) => a.line - b.line);
