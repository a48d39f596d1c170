import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
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
  readonly discard: () => Promise<void>;
};

export const maxUploadBytes = 20 * 1024 * 1024;
const maxUrlencodedBytes = 2 * 1024 * 1024;

const bodyOf = (
  entries: (readonly [string, string])[],
  uploads: Upload[],
  discard: () => Promise<void>,
): FormBody => ({
  get: (name) => entries.find(([key]) => key === name)?.[1] ?? "",
  all: (name) => entries.filter(([key]) => key === name).map(([, value]) => value),
  entries,
  uploads,
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
    const text = (await request.text()).slice(0, maxUrlencodedBytes);
    return bodyOf(
      [...new URLSearchParams(text)].map(([k, v]) => [k, clean(v)] as const),
      [],
      async () => undefined,
    );
  }
  const folder = await mkdtemp(join(tmpdir(), "machisen-upload-"));
  const entries: (readonly [string, string])[] = [];
  const uploads: Promise<Upload | null>[] = [];
  const parser = busboy({
    headers: { "content-type": type },
    defParamCharset: "utf8",
    limits: { fileSize: maxUploadBytes, files: 20, fieldSize: maxUrlencodedBytes, fields: 1000 },
  });
  parser.on("field", (name, value) => entries.push([name, clean(value)]));
  parser.on("file", (field, stream, info) => {
    const path = join(folder, randomUUID());
    const hash = createHash("sha256");
    let size = 0;
    stream.on("data", (chunk: Buffer) => {
      size += chunk.length;
      hash.update(chunk);
    });
    const written = stream.pipe(createWriteStream(path));
    uploads.push(
      finished(written).then(() =>
        size === 0
          ? null
          : {
              field,
              name: info.filename ?? "",
              path,
              size,
              sha256: hash.digest("hex"),
              tooLarge: stream.truncated === true,
            },
      ),
    );
  });
  if (request.body) {
    // The DOM and Node types of the same web stream differ; the value is one and the same.
    Readable.fromWeb(request.body as import("node:stream/web").ReadableStream).pipe(parser);
    await finished(parser, { readable: false }).catch(() => undefined);
  }
  const arrived = (await Promise.all(uploads)).filter((upload) => upload !== null);
  return bodyOf(entries, arrived, () => rm(folder, { recursive: true, force: true }));
};
