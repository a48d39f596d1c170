import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const find = (folder: string): string =>
  existsSync(join(folder, "database", "migrations")) || folder === dirname(folder)
    ? folder
    : find(dirname(folder));

/** The folder that holds database/, documents/ and programmes/, wherever the built file lies. */
export const projectRoot = find(dirname(fileURLToPath(import.meta.url)));
