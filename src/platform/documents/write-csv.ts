import { stringify } from "csv-stringify/sync";
import { disarm } from "./formula.ts";

export type Value = string | number | null;

const text = (value: Value): string =>
  value === null ? "" : typeof value === "number" ? String(value) : disarm(value);

/** Rows as CSV with CRLF; nothing in it can run. */
export const csvText = (header: readonly string[], rows: readonly (readonly Value[])[]): string =>
  stringify([header.map(disarm), ...rows.map((row) => row.map(text))], {
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
  });

/** A CSV file that Excel in Japan opens as it is: UTF-8 with mark, CRLF; nothing in it can run. */
export const writeCsv = (
  header: readonly string[],
  rows: readonly (readonly Value[])[],
): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`\ufeff${csvText(header, rows)}`);
