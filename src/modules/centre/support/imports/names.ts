import { fold } from "../../../../kernel/japanese-text.ts";

/** What the names in a file stand for. Width, kana, variants, spaces and middle dots make no difference. */
export type Names<T> = ReadonlyMap<string, readonly T[]>;

const plain = (name: string): string => fold(name).replace(/[\s・]/g, "");

/** Every name that something goes by; several things may share one. */
export const namesOf = <T>(entries: Iterable<readonly [name: string | null, value: T]>): Names<T> => {
  const names = new Map<string, T[]>();
  for (const [name, value] of entries) {
    const key = plain(name ?? "");
    if (key === "") continue;
    const known = names.get(key);
    if (!known) names.set(key, [value]);
    else if (!known.includes(value)) known.push(value);
  }
  return names;
};

export const named = <T>(names: Names<T>, name: string): readonly T[] => names.get(plain(name)) ?? [];

/** Several names in one cell. */
export const namesIn = (cell: string): string[] =>
  cell
    .split(/[、，,;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
