/** What one run of a measurement says; times in milliseconds. */
export type Measured = {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
};

export const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

/** Runs `work` from `callers` callers for some seconds, after a warm-up, and counts. */
export const hammer = async (
  callers: number,
  seconds: number,
  work: (n: number) => Promise<unknown>,
): Promise<Measured> => {
  let n = 0;
  const round = async (until: number, times: number[] | null): Promise<void> => {
    while (performance.now() < until) {
      const started = performance.now();
      await work(n++);
      times?.push(performance.now() - started);
    }
  };
  const all = async (length: number, times: number[] | null) => {
    const until = performance.now() + length * 1000;
    await Promise.all(Array.from({ length: callers }, () => round(until, times)));
  };
  await all(Math.min(1.5, seconds / 2), null);
  const times: number[] = [];
  const started = performance.now();
  await all(seconds, times);
  const elapsed = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  return {
    rate: times.length / elapsed,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    count: times.length,
  };
};

/** Median of several runs of something slow. */
export const median = async (runs: number, work: () => Promise<unknown>): Promise<number> => {
  await work();
  const times: number[] = [];
  for (let n = 0; n < runs; n++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return quantile(
    times.sort((a, b) => a - b),
    0.5,
  );
};
