import type { Text } from "../../../../kernel/say.ts";

/** A cell is words or whole yen. */
export type Cell = string | number;

/** Codes of what a row was added up from; `project` null = what belongs to none. */
export type Opens = {
  readonly account?: string;
  readonly category?: string;
  readonly fund?: string;
  readonly project?: string | null;
};

/** How a row stands to those around it: above its parts, beside others, below what it is a part of, or their sum. */
export type Rank = "group" | "plain" | "detail" | "subtotal";

export type PaperRow = { readonly cells: readonly Cell[]; readonly rank?: Rank; readonly opens?: Opens };

export type Column = {
  readonly label: Text;
  readonly number?: boolean;
  /** A number of few digits, which needs no room. */
  readonly small?: boolean;
  /** Takes the room that the others leave; the first column unless said otherwise. */
  readonly wide?: boolean;
};

/** A table that screen, paper and workbook share. */
export type PaperTable = {
  readonly key: string;
  readonly title: Text;
  readonly columns: readonly Column[];
  readonly rows: readonly PaperRow[];
  /** The last line, e.g. a total. */
  readonly sum: readonly Cell[] | null;
  /** What the rows of each rank are, where a workbook sets them apart. */
  readonly ranks?: Partial<Readonly<Record<Rank, Text>>>;
  /** Too many columns for an upright page. */
  readonly lies?: boolean;
};

/** One paper of a book: its tables, and what has to be known to read them. */
export type Paper = {
  readonly title: Text;
  readonly tables: readonly PaperTable[];
  readonly notes?: readonly Text[];
  /** It says how things are on its last day, not what happened until then. */
  readonly standsOn?: boolean;
  /** A list to look things up in; nobody signs it. */
  readonly unsigned?: boolean;
  /** It says what is meant to be, whatever was posted; its marks, e.g. that it is a draft. */
  readonly plan?: readonly Text[];
};

/** A column of yen. */
export const yenColumn = (label: Text): Column => ({ label, number: true });
/** A column of numbers on papers, counts and the like. */
export const countColumn = (label: Text): Column => ({ label, number: true, small: true });
