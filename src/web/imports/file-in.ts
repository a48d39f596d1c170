import { readFile } from "node:fs/promises";
import { invalid, type Outcome } from "../../kernel/problem.ts";
import { ok } from "../../kernel/result.ts";
import type { FormBody } from "../form-body.ts";
import { words } from "./text.ts";

export type FileIn = { readonly bytes: Uint8Array; readonly name: string };

/** The most that travels with the page from the check to the import; larger files are chosen again. */
const mostCarried = 1_000_000;

/** The file just chosen, or the one that was checked a moment ago. */
export const fileIn = async (form: FormBody): Promise<Outcome<FileIn>> => {
  const upload = form.uploads.find(({ field }) => field === "file");
  if (upload?.tooLarge) return invalid({ path: "file", message: words.tooLarge });
  if (upload) return ok({ bytes: await readFile(upload.path), name: upload.name });
  const carried = form.get("content");
  return carried === ""
    ? invalid({ path: "file", message: words.noFile })
    : ok({ bytes: Buffer.from(carried, "base64"), name: form.get("fileName") });
};

/** What the page carries along, so that a checked file needn't be chosen twice. */
export const carried = (file: FileIn): { content: string; fileName: string } | null =>
  file.bytes.byteLength > mostCarried
    ? null
    : { content: Buffer.from(file.bytes).toString("base64"), fileName: file.name };
