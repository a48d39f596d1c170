import { readSheet } from "read-excel-file/node";
import { invalid, type Outcome } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import { rearm } from "./formula.ts";
import type { TableRow } from "./table.ts";
import { words } from "./text.ts";
import { unpackedSize } from "./unpacked-size.ts";

const mostUnpacked = 400 * 1024 * 1024;
const dayMs = 86_400_000;

/** Excel keeps days and times of day as one number; a time of day lies in the first days it knows. */
const dateText = (date: Date): string => {
  const iso = date.toISOString();
  const [day, time] = [iso.slice(0, 10), iso.slice(11, 16)];
  if (day < "1900-01-01") return time;
  return date.getTime() % dayMs === 0 ? day : `${day} ${time}`;
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  // Excel counts in binary: 0.1 + 0.2 is shown with the digits it would show.
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  return rearm(String(cell).replace(/\r\n?/g, "\n"));
};

/** The rows of the first sheet, dates as YYYY-MM-DD, blank rows left out. */
export const readXlsx = async (bytes: Uint8Array): Promise<Outcome<TableRow[]>> => {
  const size = unpackedSize(bytes);
  if (size === null || size > mostUnpacked) return invalid({ path: "file", message: words.brokenExcel });
  const rows = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    trim: false,
  }).catch(() => null);
  if (rows === null) return invalid({ path: "file", message: words.brokenExcel });
  return ok(
    rows
      .map((row, index) => ({ line: index + 1, cells: row.map(cellText) }))
      .filter(({ cells }) => cells.some((cell) => cell !== "")),
  );
};
