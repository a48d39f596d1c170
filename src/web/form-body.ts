import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";

/** A file that came with a form, waiting in a temporary folder. */
export type Upload = {
  readonly field: string;
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** True when the file was larger than allowed; its content was dropped, the rest of the form was kept. */
  readonly tooLarge: boolean;
};

/** A parsed form: every value that was typed, and the files. */
export type FormBody = {
  readonly get: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly entries: readonly (readonly [string, string])[];
  readonly uploads: readonly Upload[];
  /** How many files of a field came after as many as a form takes; nothing of them is kept. */
  readonly beyond: (field: string) => number;
  /** False when the line broke in the middle of it: what came may be half of what was typed, and nobody waits for an answer. */
  readonly isWhole: boolean;
  readonly discard: () => Promise<void>;
};

export const maxUploadBytes = 20 * 1024 * 1024;
/** How many files a form takes at once. */
export const mostUploads = 20;
const maxUrlencodedBytes = 2 * 1024 * 1024;

const bodyOf = (
  entries: (readonly [string, string])[],
  uploads: Upload[],
  discard: () => Promise<void>,
  isWhole = true,
  beyond: ReadonlyMap<string, number> = new Map(),
): FormBody => ({
  get: (name) => entries.find(([key]) => key === name)?.[1] ?? "",
  all: (name) => entries.filter(([key]) => key === name).map(([, value]) => value),
  entries,
  uploads,
  beyond: (field) => beyond.get(field) ?? 0,
  isWhole,
  discard,
});

/** A form made of given values: drafts and tests. */
export const formOf = (entries: readonly (readonly [string, string])[]): FormBody =>
  bodyOf([...entries], [], async () => undefined);

/** NUL can't be stored in text; browsers send CRLF where one line break was typed. */
const clean = (value: string): string => value.replaceAll("\u0000", "").replaceAll("\r\n", "\n");

/**
 * Reads a form of either encoding. A file that is too large is dropped alone: what was typed is never lost with it.
 */
export const readForm = async (request: Request): Promise<FormBody> => {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) {
    const text = await request.text().catch(() => null);
    return bodyOf(
      [...new URLSearchParams((text ?? "").slice(0, maxUrlencodedBytes))].map(
        ([k, v]) => [k, clean(v)] as const,
      ),
      [],
      async () => undefined,
      text !== null,
    );
  }
  const folder = await mkdtemp(join(tmpdir(), "machisen-upload-"));
  const entries: (readonly [string, string])[] = [];
  const uploads: Promise<Upload | null>[] = [];
  const beyond = new Map<string, number>();
  const parser = busboy({
    headers: { "content-type": type },
    defParamCharset: "utf8",
    limits: { fileSize: maxUploadBytes, fieldSize: maxUrlencodedBytes, fields: 1000 },
  });
  parser.on("field", (name, value) => entries.push([name, clean(value)]));
  parser.on("file", (field, stream, info) => {
    // A box in which nothing was chosen comes as a file without a name.
    const name = info.filename ?? "";
    if (name === "" || uploads.length >= mostUploads) {
      if (name !== "") beyond.set(field, (beyond.get(field) ?? 0) + 1);
      // When the line breaks here, the form says so; a stream without a listener would end the process.
      stream.on("error", () => undefined).resume();
      return;
    }
    const path = join(folder, randomUUID());
    const hash = createHash("sha256");
    let size = 0;
    stream.on("data", (chunk: Buffer) => {
      size += chunk.length;
      hash.update(chunk);
    });
    uploads.push(
      pipeline(stream, createWriteStream(path)).then(
        () =>
          size === 0
            ? null
            : {
                field,
                name,
                path,
                size,
                sha256: hash.digest("hex"),
                tooLarge: stream.truncated === true,
              },
        () => null,
      ),
    );
  });
  let isWhole = true;
  if (request.body) {
    // The DOM and Node types of the same web stream differ; the value is one and the same.
    const body = Readable.fromWeb(request.body as import("node:stream/web").ReadableStream);
    // Ends both when either breaks: an upload that is cut off would otherwise be an error that nobody hears.
    await pipeline(body, parser).catch(() => {
      isWhole = false;
    });
  }
  const arrived = (await Promise.all(uploads)).filter((upload) => upload !== null);
  return bodyOf(entries, arrived, () => rm(folder, { recursive: true, force: true }), isWhole, beyond);
};
