import type { Rounding, Share } from "../../packs/index.ts";

/** Whole yen. */
type Yen = number;

const whole = (amount: Yen): bigint => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} yen is more than can be computed`);
  return BigInt(amount);
};

const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/**
 * A share of some amounts together, each of them at most `most`, brought to a whole number of units at the very end. Exact: whole numbers of
 * unlimited size, no decimal fractions. Less than nothing is nothing.
 * @param most of the share of each amount; null = no limit
 */
export const portionOf = (
  amounts: readonly Yen[],
  { numerator, denominator }: Share,
  { unit, direction }: Rounding,
  most: Yen | null = null,
): Yen => {
  const parts = BigInt(denominator);
  const shares = amounts.map((amount) => {
    const share = whole(amount) * BigInt(numerator);
    return most === null ? share : smaller(share, whole(most) * parts);
  });
  const sum = shares.reduce((all, one) => all + one, 0n);
  if (sum <= 0n) return 0;
  const step = parts * BigInt(unit);
  const [units, rest] = [sum / step, sum % step];
  const goesUp = direction === "up" ? rest > 0n : direction === "half-up" && rest * 2n >= step;
  return Number((units + (goesUp ? 1n : 0n)) * BigInt(unit));
};
