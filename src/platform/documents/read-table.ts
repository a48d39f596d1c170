import { type Issue, invalid, type Outcome } from "../../kernel/problem.ts";
import { err, ok } from "../../kernel/result.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { Table, TableRow } from "./table.ts";
import { words } from "./text.ts";

const mostMegabytes = 20;
const mostIssues = 50;

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** The rows of a CSV or Excel file as they stand, for files whose table doesn't begin in the first line. */
export const readRows = async (bytes: Uint8Array, fileName: string): Promise<Outcome<TableRow[]>> => {
  if (bytes.byteLength > mostMegabytes * 1024 * 1024)
    return invalid({ path: "file", message: words.tooLarge(mostMegabytes) });
  if (bytes.byteLength === 0) return invalid({ path: "file", message: words.empty });
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return readXlsx(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return invalid({ path: "file", message: words.oldExcel });
  if (!/\.(csv|tsv|txt)$/i.test(fileName)) return invalid({ path: "file", message: words.unknownType });
  return readCsv(bytes);
};

/** Reads a CSV or Excel file by what it holds; the first row that isn't blank is the header. */
export const readTable = async (bytes: Uint8Array, fileName: string): Promise<Outcome<Table>> => {
  const read = await readRows(bytes, fileName);
  if (!read.ok) return read;
  const [head, ...rest] = read.value.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (!head) return invalid({ path: "file", message: words.empty });
  const header = withoutBlankEnd(head.cells.map((cell) => cell.trim()));
  const issues: Issue[] = [];
  const rows = rest.map(({ line, cells }) => {
    const filled = withoutBlankEnd(cells, header.length);
    if (filled.length > header.length && issues.length < mostIssues)
      issues.push({
        path: "file",
        message: words.tooManyCells(line, filled.length, header.length),
        line,
        column: header.length + 1,
      });
    return { line, cells: header.map((_, index) => filled[index] ?? "") };
  });
  return issues.length > 0 ? err({ kind: "invalid", issues }) : ok({ header, rows });
};

/** Spreadsheets end rows with blank cells that nobody wrote. */
const withoutBlankEnd = (cells: readonly string[], atLeast = 0): readonly string[] => {
  let length = cells.length;
  while (length > atLeast && cells[length - 1] === "") length--;
  return cells.slice(0, length);
};
