import type { Path } from "./source.ts";

export type Found = { readonly path: Path; readonly value: unknown };

/**
 * Everything a pattern such as `posts.*.seats.*.kind` finds in a tree that may be broken in any way;
 * what isn't there is simply not found, because the shape check already says so.
 */
export const visit = (raw: unknown, pattern: string): Found[] => {
  let found: Found[] = [{ path: [], value: raw }];
  for (const step of pattern.split(".")) {
    found = found.flatMap(({ path, value }) => {
      if (step === "*")
        return children(value).map(([key, child]) => ({ path: [...path, key], value: child }));
      const child = field(value, step);
      return child === undefined || child === null ? [] : [{ path: [...path, step], value: child }];
    });
  }
  return found;
};

const children = (value: unknown): [PropertyKey, unknown][] => {
  if (Array.isArray(value)) return value.map((child, index) => [index, child]);
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
};

export const field = (value: unknown, name: string): unknown =>
  // Object.hasOwn has just shown that the key exists, so reading it is safe.
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

export const words = (found: readonly Found[]): string[] =>
  found.flatMap(({ value }) => (typeof value === "string" ? [value] : []));

export const word = (value: unknown, name: string): string | undefined => {
  const child = field(value, name);
  return typeof child === "string" ? child : undefined;
};
