import { fold } from "../../kernel/japanese-text.ts";
import type { Issue, Outcome } from "../../kernel/problem.ts";
import { err, ok } from "../../kernel/result.ts";
import type { Text } from "../../kernel/say.ts";
import type { Table } from "./table.ts";
import { words } from "./text.ts";

/** A column a file may have: known by its key, its heading in either language, or another name people use. */
export type Column<Key extends string> = {
  readonly key: Key;
  readonly header: Text;
  readonly aliases?: readonly string[];
  /** The file must have it (its cells may still be blank). */
  readonly required?: boolean;
};

export type KeyedRow<Key extends string> = {
  readonly line: number;
  /** Blank where the file has no such column. */
  readonly cells: Readonly<Record<Key, string>>;
};

// Width, case, spaces and a mark for "required" are no difference.
const plain = (name: string): string => fold(name).replace(/[\s※*()]|必須/g, "");

const namesOf = <Key extends string>(column: Column<Key>): string[] =>
  [column.key, column.header.ja, column.header.en, ...(column.aliases ?? [])].map(plain);

/** Where each column stands in a header; says which headings are missing, unknown or there twice. */
export const findColumns = <Key extends string>(
  header: readonly string[],
  columns: readonly Column<Key>[],
): Outcome<ReadonlyMap<Key, number>> => {
  const byName = new Map(columns.flatMap((column) => namesOf(column).map((name) => [name, column] as const)));
  const places = new Map<Key, number>();
  const issues: Issue[] = [];
  const headers = (of: readonly Column<Key>[], locale: "ja" | "en") =>
    of.map((column) => column.header[locale]);
  header.forEach((name, index) => {
    const column = byName.get(plain(name));
    const at = { path: name, line: 1, column: index + 1 };
    if (name === "") issues.push({ ...at, message: words.headless(index + 1) });
    else if (!column)
      issues.push({
        ...at,
        message: words.unknownColumn(name, headers(columns, "ja"), headers(columns, "en")),
      });
    else if (places.has(column.key)) issues.push({ ...at, message: words.doubleColumn(column.header.ja) });
    else places.set(column.key, index);
  });
  const missing = columns.filter((column) => column.required && !places.has(column.key));
  if (missing.length > 0)
    issues.push({
      path: "file",
      message: words.missingColumns(headers(missing, "ja"), headers(missing, "en"), header),
      line: 1,
    });
  return issues.length > 0 ? err({ kind: "invalid", issues }) : ok(places);
};

/** The rows of a table by the keys of their columns. */
export const readColumns = <Key extends string>(
  table: Table,
  columns: readonly Column<Key>[],
): Outcome<KeyedRow<Key>[]> => {
  const places = findColumns(table.header, columns);
  if (!places.ok) return places;
  return ok(
    table.rows.map(({ line, cells }) => ({
      line,
      // Every key of the list is there, which the type of fromEntries can't say.
      cells: Object.fromEntries(
        columns.map(({ key }) => [key, cells[places.value.get(key) ?? -1] ?? ""]),
      ) as Record<Key, string>,
    })),
  );
};
