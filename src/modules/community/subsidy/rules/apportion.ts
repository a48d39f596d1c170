/**
 * Divides whole yen in proportion to weights, exactly: what is left after rounding down goes to the largest remainders, the first of equal ones
 * (最大剰余法). Without any weight all falls to the first.
 * @param weights whole, 0 or more; at least one
 */
export const apportion = (total: number, weights: readonly number[]): readonly number[] => {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum === 0n) return weights.map((_, at) => (at === 0 ? total : 0));
  const exact = weights.map((weight, at) => {
    const product = BigInt(total) * BigInt(weight);
    return { at, whole: product / sum, rest: product % sum };
  });
  const left = BigInt(total) - exact.reduce((all, { whole }) => all + whole, 0n);
  const more = new Set(
    [...exact]
      .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
      .slice(0, Number(left))
      .map(({ at }) => at),
  );
  return exact.map(({ at, whole }) => Number(whole) + (more.has(at) ? 1 : 0));
};
