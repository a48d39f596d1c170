import { parseId } from "../../../../kernel/ids.ts";
import {
  type BookSheet,
  type SlipId,
  type SlipSheet,
  slipSheet,
} from "../../../../modules/community/ledger/index.ts";
import type { FileStore, KeptFile } from "../../../../platform/files/index.ts";
import type { ProgrammeVisit } from "../../../visit.ts";

/** The slip that is written anew: one of the book whose entry was taken back, or is about to be. */
export const slipAnew = async (
  { ctx }: ProgrammeVisit,
  { book }: BookSheet,
  asked: string,
): Promise<SlipSheet | null> => {
  const id = parseId<SlipId>(asked);
  const found = id === null ? null : await slipSheet(ctx, id);
  if (!found?.entry || found.book.id !== book.id || found.slip.kind === "reversal") return null;
  return found.entry.reversedBy !== null || found.entry.reversalWaits !== null ? found : null;
};

/** Its photos, which can go along. */
export const photosOf = async (files: FileStore, { pictures }: SlipSheet): Promise<readonly KeptFile[]> => {
  const found = await Promise.all(pictures.map(({ sha256, name }) => files.find(sha256, name)));
  return found.filter((one) => one !== null);
};
