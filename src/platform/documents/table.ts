/** A table as it was read: everything is text, every row as long as the header. */
export type Table = {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
};

export type TableRow = {
  /** Where it starts in the file or sheet, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};
