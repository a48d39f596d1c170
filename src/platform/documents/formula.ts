/**
 * A spreadsheet runs what starts with = + - @ when it opens a CSV. An apostrophe in front makes it text; reading takes exactly
 * that apostrophe away again, so what was written comes back unchanged.
 */
const plainNumber = /^[+-]?\d[\d,]*(\.\d+)?$/;

export const disarm = (cell: string): string =>
  /^'*[=+\-@\t\r]/.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;

export const rearm = (cell: string): string =>
  cell.startsWith("'") && /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
