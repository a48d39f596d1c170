import { parseId } from "../../../kernel/ids.ts";
import { findPicture } from "../../../modules/community/ledger/index.ts";
import type { Deps } from "../../deps.ts";
import { file, missing, type Reply } from "../../reply.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { bookIn, slipIn } from "../book-in.ts";

/** The bytes of a photo, for whoever may see its book. */
export const slipPicture =
  (deps: Deps) =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const [book, slip, picture] = [bookIn(visit), slipIn(visit), parseId(visit.param("picture"))];
    if (book === null || slip === null || picture === null) return missing();
    const found = await findPicture(visit.ctx, book, slip, picture);
    const bytes = found && (await deps.files.read(found.sha256));
    return found && bytes ? file(bytes, found.mediaType, found.name, true) : missing();
  };
