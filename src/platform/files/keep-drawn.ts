import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileStore } from "./store.ts";

/** Keeps a picture that was drawn here as if it had been handed in. @param name as it is shown, with its ending */
export const keepDrawn = async (
  files: FileStore,
  drawn: Uint8Array,
  name: string,
): ReturnType<FileStore["keep"]> => {
  const folder = await mkdtemp(join(tmpdir(), "machisen-drawn-"));
  try {
    const path = join(folder, "drawn");
    await writeFile(path, drawn);
    return await files.keep({ path, name, tooLarge: false }, "files");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
