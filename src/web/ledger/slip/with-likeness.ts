import { type FileStore, type KeptFile, likenessOf } from "../../../platform/files/index.ts";

/** Photos with what makes a copy of one known again. */
export const withLikeness = (store: FileStore, files: readonly KeptFile[]) =>
  Promise.all(
    files.map(async (file) => {
      const bytes = await store.read(file.sha256);
      return { ...file, likeness: bytes && (await likenessOf(bytes)) };
    }),
  );
