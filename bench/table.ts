import type { Measured } from "./latency.ts";
import { rawKinds } from "./raw-list.ts";

export type Row = {
  readonly what: string;
  /** Records in the database; 0 = none needed. */
  readonly size: number;
  /** Resident memory in MiB. */
  readonly memory?: number;
  /** Median of something measured alone, in milliseconds. */
  readonly ms?: number;
} & Partial<Measured>;

const cell = (value: number | undefined, digits = 0): string =>
  value === undefined
    ? ""
    : value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits });

const rateOf = (rows: readonly Row[], start: string, size: number): number =>
  rows.find((row) => row.what.startsWith(start) && row.size === size)?.rate ?? 0;

/** The table of docs/performance.md, and the ratios that are its point. */
export const printTable = (rows: readonly Row[], machine: string): void => {
  console.log(
    `\n| what | records | requests/s | p50 ms | p99 ms | alone, ms | memory MiB |\n|---|--:|--:|--:|--:|--:|--:|`,
  );
  for (const row of rows) {
    console.log(
      `| ${row.what} | ${cell(row.size)} | ${cell(row.rate)} | ${cell(row.p50, 1)} | ${cell(row.p99, 1)} | ${cell(row.ms, 1)} | ${cell(row.memory)} |`,
    );
  }
  console.log(`\nRatios (${machine}, one run):`);
  const sizes = [...new Set(rows.map((row) => row.size))].filter((size) => size > 0);
  for (const size of sizes) {
    const page = rateOf(rows, "list page, 16", size);
    const row = rows.find((one) => one.what.startsWith("list page, 16") && one.size === size);
    for (const words of Object.values(rawKinds)) {
      const ratio = page / rateOf(rows, `${words}, 16`, size);
      console.log(`- ${cell(size)} records: list page / ${words} at 16 = ${ratio.toFixed(2)}`);
    }
    console.log(
      `- ${cell(size)} records: list page p99 / p50 at 16 = ${((row?.p99 ?? 0) / (row?.p50 ?? 1)).toFixed(1)}`,
    );
  }
  const [small, large] = [sizes[0], sizes.at(-1)];
  if (small && large && small !== large) {
    console.log(
      `- ${cell(large)} against ${cell(small)} records, list page at 16: cost × ${(rateOf(rows, "list page, 16", small) / rateOf(rows, "list page, 16", large)).toFixed(2)}`,
    );
  }
};
