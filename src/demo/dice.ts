/** A die that always falls the same way: the demonstration world is the same on every machine. (mulberry32) */
export type Dice = {
  /** Whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly oneOf: <T>(list: readonly T[]) => T;
  /** True in `percent` of the throws. */
  readonly chance: (percent: number) => boolean;
};

export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    oneOf: (list) => {
      const chosen = list[between(0, list.length - 1)];
      if (chosen === undefined) throw new RangeError("nothing to choose from");
      return chosen;
    },
    chance: (percent) => next() * 100 < percent,
  };
};
