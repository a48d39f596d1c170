import type { ClientBase } from "pg";
import type { FileStore } from "./store.ts";

/** Reads every file that the database knows of; names those that are gone or aren't what their address, the hash of their content, says. */
export const verifyFiles = async (
  owner: ClientBase,
  files: Pick<FileStore, "read">,
): Promise<{ readonly count: number; readonly broken: readonly string[] }> => {
  const { rows } = await owner.query<{ sha256: string }>("select distinct sha256 from files.file order by 1");
  const broken: string[] = [];
  for (const { sha256 } of rows) if ((await files.read(sha256)) === null) broken.push(sha256);
  return { count: rows.length, broken };
};
