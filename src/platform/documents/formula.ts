/**
 * A spreadsheet runs what starts with = + - @ when it opens a CSV, also after blanks and line breaks, and in full width. An
 * apostrophe in front makes it text; reading takes exactly that apostrophe away again, so what was written comes back unchanged.
 */
const plainNumber = /^[+-]?\d[\d,]*(\.\d+)?$/;
const isRun = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

export const disarm = (cell: string): string =>
  isRun.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;

export const rearm = (cell: string): string =>
  cell.startsWith("'") && isRun.test(cell) ? cell.slice(1) : cell;
