export { type Column, type KeyedRow, readColumns } from "./columns.ts";
export { drawPage, pagesOf } from "./draw-page.ts";
export { placeIssues } from "./place-issues.ts";
export { readRows, readTable } from "./read-table.ts";
export { renderPdf } from "./render-pdf.ts";
export type { Table, TableRow } from "./table.ts";
export { type Value, writeCsv, writeLongCsv } from "./write-csv.ts";
export { writeCsvCp932 } from "./write-csv-cp932.ts";
export { type Sheet, type SheetColumn, writeXlsx } from "./write-xlsx.ts";
