import type { z } from "zod";
import type { Finding, Mistake } from "./mistake.ts";
import { nearest } from "./nearest.ts";
import { kana, kebab, officialCode } from "./parts.ts";
import { type SchemaNode, schemaAt } from "./schema-at.ts";
import type { Path, Source } from "./source.ts";
import { words } from "./text.ts";
import { field } from "./visit.ts";

/** Where the file departs from the schema: wrong types, unknown and missing keys, impossible values. */
export const shapeMistakes = (source: Source, schema: z.ZodObject): Mistake[] => {
  const checked = schema.safeParse(source.raw);
  return checked.success ? [] : checked.error.issues.flatMap((issue) => mistakesOf(source, schema, issue));
};

const mistakesOf = (source: Source, schema: z.ZodObject, issue: z.core.$ZodIssue): Mistake[] => {
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) =>
      source.mistake([...issue.path, key], words.unknownKey(key, nearest(key, known), known), "key"),
    );
  }
  return [source.mistake(issue.path, findingOf(source, schema, issue))];
};

const findingOf = (source: Source, schema: z.ZodObject, issue: z.core.$ZodIssue): Finding => {
  const key = nameOf(issue.path);
  const value = valueAt(source.raw, issue.path);
  if (value === undefined) return words.missing(key);
  if (value === null) return words.blank(key);
  switch (issue.code) {
    case "invalid_type":
      return typeFinding(
        key,
        issue.expected,
        value,
        source.written(issue.path),
        schemaAt(schema, issue.path),
      );
    case "invalid_value": {
      const known = issue.values.map(String);
      return words.notListed(String(value), nearest(String(value), known), known);
    }
    case "too_small":
      if (issue.origin === "array") return words.emptyList(key);
      return issue.origin === "string"
        ? words.emptyText(key)
        : words.outOfRange(key, Number(issue.minimum), null);
    case "too_big":
      return words.outOfRange(key, null, Number(issue.maximum));
    case "invalid_format":
      return formatFinding(key, issue.format === "date" ? "date" : (issue.pattern ?? ""), String(value));
    default:
      return words.wantsOther(key);
  }
};

const typeFinding = (
  key: string,
  expected: string,
  value: unknown,
  written: string,
  schema: SchemaNode,
): Finding => {
  switch (expected) {
    case "object":
      return saysBoth(schema) ? words.wantsText(key) : words.wantsMap(key);
    case "record":
      return words.wantsMap(key);
    case "array":
      return words.wantsList(key);
    case "string":
      return typeof value === "object" ? words.wantsWords(key) : words.wantsString(key, written);
    case "int":
    case "number":
      return words.wantsNumber(key);
    case "boolean":
      return words.wantsBoolean(key);
    default:
      return words.wantsOther(key);
  }
};

/** Whether a schema is a text in both languages, whatever else it may hold. */
const saysBoth = (schema: SchemaNode): boolean => schema?.def.type === "object" && "ja" in schema.def.shape;

const formatFinding = (key: string, pattern: string, value: string): Finding => {
  if (pattern === "date") return words.notADay(value);
  if (pattern === String(kebab)) return words.notKebab(value);
  if (pattern === String(kana)) return words.notKana(value);
  return pattern === String(officialCode) ? words.notOfficial(value) : words.wantsOther(key);
};

/** The name a reader knows a path by: its key, or for an item of a list the list's name and number. */
const nameOf = (path: Path): string => {
  const last = path.at(-1);
  return typeof last === "number" ? `${String(path.at(-2) ?? "")}[${last + 1}]` : String(last ?? "");
};

const valueAt = (raw: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => field(at, String(step)), raw);

const keysAt = (root: z.ZodObject, path: Path): readonly string[] => {
  const schema = schemaAt(root, path);
  if (schema?.def.type === "object") return Object.keys(schema.def.shape);
  if (schema?.def.type !== "record") return [];
  const keys = schema.def.keyType as { readonly options?: readonly unknown[] };
  return (keys.options ?? []).map(String);
};
