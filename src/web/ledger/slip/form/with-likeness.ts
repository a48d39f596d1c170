import { type FileStore, type KeptFile, likenessesOf } from "../../../../platform/files/index.ts";

/** Photos with what makes a copy of one known again, however it lies. */
export const withLikeness = (store: FileStore, files: readonly KeptFile[]) =>
  Promise.all(
    files.map(async (file) => {
      const bytes = await store.read(file.sha256);
      return bytes ? { ...file, ...(await likenessesOf(bytes)) } : file;
    }),
  );
