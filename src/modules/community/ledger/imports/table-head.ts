import { fold } from "../../../../kernel/japanese-text.ts";
import type { TableRow } from "../../../../platform/documents/index.ts";

/** Width, blanks and what stands in brackets are no difference between two headings: お支払金額（円） is お支払金額. */
export const plainHeading = (cell: string): string =>
  fold(cell)
    .replace(/\([^)]*\)/g, "")
    .replace(/[\s:※*]/g, "");

export type Patterns<Key extends string> = Readonly<Record<Key, RegExp>>;

/** Places of the columns that a heading stands for; the first of several is the column. */
export type Places<Key extends string> = Readonly<Partial<Record<Key, number>>> & {
  /** Every column that fits, for those of which there may be several. */
  readonly all: (key: Key) => readonly number[];
};

export const placesIn = <Key extends string>(
  cells: readonly string[],
  patterns: Patterns<Key>,
): Places<Key> => {
  const found = new Map<Key, number[]>();
  const keys = Object.keys(patterns) as Key[];
  for (const [place, cell] of cells.entries()) {
    const key = keys.find((one) => patterns[one].test(plainHeading(cell)));
    if (key) found.set(key, [...(found.get(key) ?? []), place]);
  }
  const firsts = Object.fromEntries([...found].map(([key, [place]]) => [key, place]));
  // Object.fromEntries forgets which keys there can be.
  return { ...(firsts as Partial<Record<Key, number>>), all: (key) => found.get(key) ?? [] };
};

/** Lines above a table are many in banks' files; more than these are no heading any more. */
const mostAbove = 40;

/** The first row that has the headings of a table, and what stands below it; null when there is none. */
export const findTable = <Key extends string>(
  rows: readonly TableRow[],
  patterns: Patterns<Key>,
  isHead: (places: Places<Key>) => boolean,
): { readonly places: Places<Key>; readonly body: readonly TableRow[] } | null => {
  for (const [at, row] of rows.slice(0, mostAbove).entries()) {
    const places = placesIn(row.cells, patterns);
    if (isHead(places)) return { places, body: rows.slice(at + 1) };
  }
  return null;
};

/** A row that adds up those above it: it has no day, and says so. */
export const isTotal = (cells: readonly string[]): boolean =>
  cells.some((cell) =>
    /^(合計|総計|小計|計|月計|累計|総合計|.{0,6}月分?計|.{0,4}合計(金?額)?|件数|以上|.*件数.*)$/.test(
      plainHeading(cell),
    ),
  );

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");
