import { setImmediate as turn } from "node:timers/promises";
import { stringify } from "csv-stringify/sync";
import { disarm } from "./formula.ts";

export type Value = string | number | null;

const text = (value: Value): string =>
  value === null ? "" : typeof value === "number" ? String(value) : disarm(value);

const linesOf = (rows: readonly (readonly Value[])[]): string =>
  stringify(
    rows.map((row) => row.map(text)),
    { record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );

/** Rows as CSV with CRLF; nothing in it can run. */
export const csvText = (header: readonly string[], rows: readonly (readonly Value[])[]): string =>
  linesOf([header, ...rows]);

/** A CSV file that Excel in Japan opens as it is: UTF-8 with mark, CRLF; nothing in it can run. */
export const writeCsv = (
  header: readonly string[],
  rows: readonly (readonly Value[])[],
): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`\ufeff${csvText(header, rows)}`);

/** As many rows as are written before others get their turn. */
const rowsAtOnce = 1000;

/** The same for a table of any length: the pages of others don't wait until it is written. */
export const writeLongCsv = async (
  header: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<Uint8Array<ArrayBuffer>> => {
  const parts = [`\ufeff${linesOf([header])}`];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    parts.push(linesOf(rows.slice(from, from + rowsAtOnce)));
    await turn();
  }
  return new TextEncoder().encode(parts.join(""));
};
