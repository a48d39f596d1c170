import type { StatedLine } from "./read-statement.ts";

/** A movement with its number among those of its day that are alike. */
export type NumberedLine = StatedLine & { readonly nth: number };

type Alike = Pick<NumberedLine, "day" | "amount" | "balance">;
const alikeKey = ({ day, amount, balance }: Alike): string => `${day} ${amount} ${balance}`;

/** Words are left out: the same movement has other words in another kind of file of the same bank. */
export const numberLines = (lines: readonly StatedLine[]): readonly NumberedLine[] => {
  const counts = new Map<string, number>();
  return lines.map((line) => {
    const key = alikeKey(line);
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return { ...line, nth };
  });
};

/** The lines that are not there yet. */
export const newLines = (
  lines: readonly NumberedLine[],
  there: readonly (Alike & Pick<NumberedLine, "nth">)[],
): readonly NumberedLine[] => {
  const known = new Set(there.map((line) => `${alikeKey(line)} ${line.nth}`));
  return lines.filter((line) => !known.has(`${alikeKey(line)} ${line.nth}`));
};
