import { type Locale, translator } from "../../../../kernel/say.ts";
import { type Sheet, writeXlsx } from "../../../../platform/documents/index.ts";
import type { ReportContent } from "../content.ts";
import { type CellValue, type Table, tablesOf } from "./tables.ts";

const isDay = (value: CellValue | undefined): boolean =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** What a column holds shows in its cells: days, numbers, or words. */
const kindOf = (table: Table, at: number): Sheet["columns"][number]["kind"] => {
  const filled = table.rows.map((row) => row[at]).filter((value) => value !== null && value !== "");
  if (filled.length > 0 && filled.every((value) => typeof value === "number")) return "integer";
  return filled.length > 0 && filled.every(isDay) ? "date" : "text";
};

/** The report as a workbook: one sheet a table. */
export const xlsxOf = (content: ReportContent, locale: Locale): Promise<Uint8Array> =>
  writeXlsx(
    tablesOf(content, translator(locale)).map((table) => ({
      name: table.name,
      columns: table.columns.map((header, at) => ({ header, kind: kindOf(table, at) })),
      rows: table.rows.map((row) => row.map((value, at) => mixed(value, kindOf(table, at)))),
    })),
  );

/** A number in a column of words stays readable as one. */
const mixed = (value: CellValue, kind: string): CellValue =>
  kind === "text" && typeof value === "number" ? String(value) : value;
