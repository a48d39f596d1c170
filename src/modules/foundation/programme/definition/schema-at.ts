import type { z } from "zod";
import type { Path } from "./source.ts";

/** The kinds of schema a definition is made of, told apart by `def.type`. */
export type SchemaNode =
  | z.ZodObject
  | z.ZodRecord
  | z.ZodArray
  | z.ZodOptional
  | z.ZodDefault
  | z.ZodPrefault
  | z.ZodNullable
  | null;

/** The schema that stands at a path, with `optional`, `default` and the like taken off. */
export const schemaAt = (root: z.ZodObject, path: Path): SchemaNode => {
  let schema: SchemaNode = root;
  for (const step of path) {
    if (schema === null) return null;
    // zod types children as its abstract core; every one it hands out is of the union above.
    if (schema.def.type === "object") schema = bare((schema.def.shape[String(step)] ?? null) as SchemaNode);
    else if (schema.def.type === "array") schema = bare(schema.def.element as SchemaNode);
    else return null;
  }
  return schema;
};

const bare = (schema: SchemaNode): SchemaNode => {
  switch (schema?.def.type) {
    case "optional":
    case "default":
    case "prefault":
    case "nullable":
      return bare(schema.def.innerType as SchemaNode);
    default:
      return schema;
  }
};
