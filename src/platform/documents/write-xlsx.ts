import writeExcelFile, { type Cell, type Row } from "write-excel-file/node";
import type { Value } from "./write-csv.ts";

export type SheetColumn = {
  readonly header: string;
  /** In characters of half width. */
  readonly width?: number;
  readonly kind: "text" | "integer" | "date";
};

export type Sheet = {
  readonly name: string;
  /** Stands above the headings, a line a row: what the sheet is, of whom, and what has to be known to read it. */
  readonly top?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Value[])[];
};

const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML can't hold them
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");

/** Excel allows 31 characters, none of \ / ? * [ ] : and no apostrophe at either end. */
const sheetName = (name: string, index: number): string =>
  [...clean(name).replace(/[\\/?*[\]:]/g, "・")]
    .slice(0, 30)
    .join("")
    .replace(/^'+|'+$/g, "") || `Sheet${index + 1}`;

const cellOf = (value: Value, kind: SheetColumn["kind"]): Cell => {
  if (value === null || value === "") return null;
  if (kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(String(value)))
    return { type: Date, value: new Date(`${value}T00:00:00Z`), format: "yyyy-mm-dd", alignVertical: "top" };
  if (kind === "integer" && typeof value === "number")
    return { type: Number, value, format: "#,##0", alignVertical: "top" };
  // Named a string, a text that looks like a formula stays a text.
  return { type: String, value: clean(String(value)), wrap: true, alignVertical: "top" };
};

const headCell = (column: SheetColumn): Cell => ({
  type: String,
  value: clean(column.header),
  fontWeight: "bold",
  backgroundColor: "#E8F1FE",
  bottomBorderStyle: "thin",
  wrap: true,
  align: column.kind === "integer" ? "right" : "left",
  alignVertical: "center",
});

/** Runs over the cells beside it: it belongs to no column. */
const topRow = (line: string, at: number): Row => [
  { type: String, value: clean(line), wrap: false, ...(at === 0 ? { fontWeight: "bold" as const } : {}) },
];

const widths = { text: 24, integer: 10, date: 12 } as const;

/** An Excel workbook: headings stay in sight, days are days and numbers numbers. */
export const writeXlsx = async (sheets: readonly Sheet[]): Promise<Uint8Array> =>
  writeExcelFile(
    sheets.map(({ name, top = [], columns, rows }, index) => ({
      sheet: sheetName(name, index),
      data: [
        ...top.map(topRow),
        columns.map(headCell),
        ...rows.map((row): Row => columns.map((column, at) => cellOf(row[at] ?? null, column.kind))),
      ],
      columns: columns.map((column) => ({ width: column.width ?? widths[column.kind] })),
      stickyRowsCount: top.length + 1,
      orientation: "landscape" as const,
    })),
    { fontFamily: "Yu Gothic", fontSize: 11 },
  ).toBuffer();
