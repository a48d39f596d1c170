/** A round number at or above the largest value, so that the longest bar ends near the edge. */
export const roundMaximum = (values: readonly number[]): number => {
  const largest = Math.max(0, ...values);
  if (largest === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [1, 1.5, 2, 3, 4, 5, 7.5, 10].find((one) => one * power >= largest) ?? 10;
  return Math.max(1, step * power);
};

/** Five degrees of shade: 0 only for nothing, 4 for the upper quarter of the largest. */
export const degree = (value: number, largest: number): 0 | 1 | 2 | 3 | 4 => {
  if (value <= 0 || largest <= 0) return 0;
  const share = value / largest;
  return share > 0.75 ? 4 : share > 0.5 ? 3 : share > 0.25 ? 2 : 1;
};

/** Coordinates with at most one decimal: small pages, and the same text every time. */
export const at = (value: number): number => Math.round(value * 10) / 10;
