import type { Issue } from "../../kernel/problem.ts";
import { type Column, findColumns } from "./columns.ts";

/** Turns issues that name a column by its key into issues that name the heading in the file and its place. */
export const placeIssues = <Key extends string>(
  issues: readonly Issue[],
  header: readonly string[],
  columns: readonly Column<Key>[],
): Issue[] => {
  const found = findColumns(header, columns);
  const places: ReadonlyMap<string, number> = found.ok ? found.value : new Map();
  return issues.map((issue) => {
    const place = places.get(issue.path);
    if (place !== undefined) return { ...issue, path: header[place] ?? issue.path, column: place + 1 };
    const column = columns.find(({ key }) => key === issue.path);
    return column ? { ...issue, path: column.header.ja } : issue;
  });
};
