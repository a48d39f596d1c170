import { parseId } from "../../../kernel/ids.ts";
import {
  burntPicture,
  pageOfVoucher,
  type ReleaseId,
  releaseOf,
} from "../../../modules/community/disclosure/index.ts";
import type { Deps } from "../../deps.ts";
import { bookIn } from "../../ledger/book-in.ts";
import { file, missing, type Reply } from "../../reply.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { markedIn, pictureIn } from "./marked.ts";

/** A page of a voucher's PDF as a picture, to mark places on. */
export const pageFile =
  (deps: Deps) =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const [at, page] = [await pictureIn(visit), parseId(visit.param("page"))];
    const drawn = at && page !== null && (await pageOfVoucher(deps.files, at.found, page));
    if (!drawn) return missing();
    const type = at.found.mediaType === "application/pdf" ? "image/jpeg" : at.found.mediaType;
    return file(drawn, type, `page-${page}`, true);
  };

/** The burnt picture before it is released. */
export const burntFile =
  (deps: Deps) =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const at = await pictureIn(visit);
    const burnt = at && (await burntPicture(deps.files, at.found, markedIn(visit.url.searchParams)));
    if (!burnt?.ok) return missing();
    const { sha256, mediaType, name } = burnt.value.file;
    const bytes = await deps.files.read(sha256);
    return bytes ? file(bytes, mediaType, name, true) : missing();
  };

/** A released picture, also while the year itself isn't public. */
export const releasedFile =
  (deps: Deps) =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const [book, id] = [bookIn(visit), parseId<ReleaseId>(visit.param("release"))];
    const found = book === null || id === null ? null : await releaseOf(visit.ctx, book, id);
    const bytes = found && (await deps.files.read(found.sha256));
    return found && bytes ? file(bytes, found.mediaType, `voucher-${found.voucher}.jpg`, true) : missing();
  };
