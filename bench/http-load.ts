import autocannon from "autocannon";
import type { Measured } from "./latency.ts";

/** Loads an address on this machine; every answer must be a 200. */
export const load = async (
  url: string,
  connections: number,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<Measured> => {
  const host = new URL(url).hostname;
  if (host !== "127.0.0.1") throw new Error("load goes to this machine only");
  await autocannon({ url, connections, duration: 2, headers });
  const result = await autocannon({ url, connections, duration: seconds, headers });
  const wrong = result.non2xx + result.errors + result.timeouts;
  if (wrong > 0) throw new Error(`${wrong} answers of ${url} were not 200`);
  return {
    rate: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    count: result.requests.total,
  };
};
