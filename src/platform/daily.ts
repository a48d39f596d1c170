/** Work of the house that nobody waits for. */
export type Job = () => Promise<unknown>;
export type Daily = { readonly close: () => Promise<void> };

const day = 24 * 60 * 60 * 1000;

/**
 * Does jobs one after another, now and once a day. One that fails is told and tried again the next day; it holds up no other.
 * @param every milliseconds; a clock that is looked at each minute, and tests, don't wait for a day
 */
export const daily = (jobs: readonly Job[], onFailure: (error: Error) => void, every = day): Daily => {
  let closed = false;
  const round = async () => {
    for (const job of jobs) if (!closed) await job().catch(onFailure);
  };
  let last = round();
  const timer = setInterval(() => {
    last = last.then(round);
  }, every).unref();
  return {
    close: async () => {
      closed = true;
      clearInterval(timer);
      await last;
    },
  };
};

/** The same every minute. */
export const everyMinute = (jobs: readonly Job[], onFailure: (error: Error) => void): Daily =>
  daily(jobs, onFailure, 60_000);
