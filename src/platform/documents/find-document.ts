import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of documents/, in the nearest folder above that holds it: the same from the sources and from the built file. */
export const findDocument = (name: string, folder = dirname(fileURLToPath(import.meta.url))): string => {
  const here = join(folder, "documents", name);
  if (existsSync(here)) return here;
  if (folder === dirname(folder)) throw new Error(`documents/${name} is missing`);
  return findDocument(name, dirname(folder));
};
