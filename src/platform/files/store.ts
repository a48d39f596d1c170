import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Issue, invalid, type Outcome } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import { labelOf } from "./file-name.ts";
import { type MediaType, mediaTypeOf } from "./media-type.ts";
import { redraw } from "./picture.ts";
import { words } from "./text.ts";

export const maxFileBytes = 20 * 1024 * 1024;

/** A file in the store; `sha256` is its address, `name` only a label. */
export type KeptFile = {
  readonly sha256: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly name: string;
};

/** A file as it comes from a form. */
export type Incoming = { readonly path: string; readonly name: string; readonly tooLarge: boolean };

export type FileStore = {
  /** Keeps a picture (drawn anew) or PDF; anything else is refused with a reason at the given field. */
  readonly keep: (incoming: Incoming, field: string) => Promise<Outcome<KeptFile>>;
  /** What is kept under this address, if anything; `name` becomes its label. It is in use, so the sweep leaves it another day. */
  readonly find: (sha256: string, name: string) => Promise<KeptFile | null>;
  /** The content of this address; null where there is none, or it isn't what the address says. */
  readonly read: (sha256: string) => Promise<Buffer | null>;
};

const isAddress = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const addressOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const headOf = async (path: string): Promise<Uint8Array> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(32), 0, 32, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

const refuse = (field: string, message: Issue["message"]) => invalid({ path: field, message });

/** A folder of files, each under the hash of its content: the same picture twice is kept once, and none is overwritten. */
export const createFileStore = (folder: string): FileStore => {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

  const put = async (bytes: Uint8Array): Promise<string> => {
    const sha256 = addressOf(bytes);
    const path = pathOf(sha256);
    await mkdir(dirname(path), { recursive: true });
    const half = `${path}.${randomUUID()}`;
    try {
      await writeFile(half, bytes, { flush: true });
      // Renaming is atomic: whoever reads finds the whole file or none.
      await rename(half, path);
    } finally {
      await rm(half, { force: true });
    }
    return sha256;
  };

  return {
    keep: async (incoming, field) => {
      const name = labelOf(incoming.name);
      if (incoming.tooLarge) return refuse(field, words.tooLarge(name, maxFileBytes / 1024 / 1024));
      const type = mediaTypeOf(await headOf(incoming.path));
      if (type === null) return refuse(field, words.notAllowed(name));
      if (type === "heic") return refuse(field, words.heic(name));
      const given = await readFile(incoming.path);
      const bytes = type === "application/pdf" ? given : await redraw(given, formats[type]);
      if (bytes === null) return refuse(field, words.broken(name));
      return ok({ sha256: await put(bytes), mediaType: type, size: bytes.length, name });
    },
    find: async (sha256, name) => {
      if (!isAddress(sha256)) return null;
      try {
        const path = pathOf(sha256);
        await utimes(path, new Date(), new Date());
        const type = mediaTypeOf(await headOf(path));
        if (type === null || type === "heic") return null;
        return { sha256, mediaType: type, size: (await stat(path)).size, name: labelOf(name) };
      } catch {
        return null;
      }
    },
    read: async (sha256) => {
      const bytes = isAddress(sha256) ? await readFile(pathOf(sha256)).catch(() => null) : null;
      return bytes !== null && addressOf(bytes) === sha256 ? bytes : null;
    },
  };
};

const formats = { "image/jpeg": "jpeg", "image/png": "png", "image/webp": "webp" } as const;
