import type { Issue, Outcome } from "../../kernel/problem.ts";
import { err, ok } from "../../kernel/result.ts";
import { notInCp932, toCp932 } from "./cp932.ts";
import { words } from "./text.ts";
import { csvText, type Value } from "./write-csv.ts";

type Found = { readonly line: number; readonly column: number; times: number };

/** Where each character that can't be written is first, and in how many cells it is. */
const places = (table: readonly (readonly Value[])[], missing: ReadonlySet<string>): Map<string, Found> => {
  const found = new Map<string, Found>();
  table.forEach((row, index) => {
    row.forEach((cell, at) => {
      if (typeof cell !== "string") return;
      for (const character of new Set(cell)) {
        if (!missing.has(character)) continue;
        const known = found.get(character);
        if (known) known.times++;
        else found.set(character, { line: index + 1, column: at + 1, times: 1 });
      }
    });
  });
  return found;
};

/**
 * A CSV file for systems that only read Shift_JIS (CP932). Never a `?` in place of a character: if some can't be written, each
 * is told once, with its first place (the heading is line 1).
 */
export const writeCsvCp932 = (
  header: readonly string[],
  rows: readonly (readonly Value[])[],
): Outcome<Uint8Array<ArrayBuffer>> => {
  const text = csvText(header, rows);
  const missing = new Set(notInCp932(text));
  if (missing.size === 0) return ok(toCp932(text));
  const issues = [...places([header, ...rows], missing)].map(
    ([character, { line, column, times }]): Issue => ({
      path: header[column - 1] ?? "file",
      message: words.notInCp932(character, line, header[column - 1] ?? "", times),
      line,
      column,
    }),
  );
  return err({ kind: "invalid", issues });
};
