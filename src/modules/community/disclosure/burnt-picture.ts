import { conflict, invalid, type Outcome } from "../../../kernel/problem.ts";
import { ok } from "../../../kernel/result.ts";
import { drawPage } from "../../../platform/documents/index.ts";
import { type FileStore, type KeptFile, keepDrawn } from "../../../platform/files/index.ts";
import { burn } from "./burn.ts";
import type { PictureOfVoucher } from "./publication-store.ts";
import { readBoxes } from "./rules/cells.ts";
import { words } from "./text.ts";

/** What somebody wants blackened. */
export type Marked = {
  /** Names of ticked cells, `row-column`. */
  readonly cells: readonly string[];
  /** Places, one a line: left, top, width, height in percent. */
  readonly places: string;
  /** Page of a PDF, counted from 1; 1 for a photo. */
  readonly page: number;
};

export type Burnt = { readonly file: KeptFile; readonly boxes: number };

/** A page of a voucher's picture as it is, as a picture; null when it can't be shown. */
export const pageOfVoucher = async (
  files: FileStore,
  { sha256, mediaType }: PictureOfVoucher,
  page: number,
): Promise<Buffer | null> => {
  const bytes = await files.read(sha256);
  if (!bytes) return null;
  if (mediaType === "application/pdf") return drawPage(bytes, page);
  return page === 1 ? bytes : null;
};

/**
 * The new picture with the marked places black, in the store but not yet public: what is looked at is byte for byte what is
 * released afterwards.
 */
export const burntPicture = async (
  files: FileStore,
  found: PictureOfVoucher,
  marked: Marked,
): Promise<Outcome<Burnt>> => {
  const read = readBoxes(marked.cells, marked.places);
  if (!read.ok) return invalid({ path: read.path, message: words.noPlace(read.what) });
  const original = await pageOfVoucher(files, found, marked.page);
  const drawn = original && (await burn(original, read.boxes));
  if (!drawn) return conflict(words.brokenPicture);
  const kept = await keepDrawn(files, drawn, `voucher-${found.voucher}.jpg`);
  if (!kept.ok) return kept;
  if (kept.value.sha256 === found.sha256) return conflict(words.brokenPicture);
  return ok({ file: kept.value, boxes: read.boxes.length });
};
