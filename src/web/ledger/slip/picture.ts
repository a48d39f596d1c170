import { findPicture } from "../../../modules/community/ledger/index.ts";
import type { Deps } from "../../deps.ts";
import { file, missing, type Reply } from "../../reply.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { slipIn } from "../book-in.ts";

/** The bytes of a photo, for whoever may see its book. */
export const slipPicture =
  (deps: Deps) =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const slip = slipIn(visit);
    const found = slip === null ? null : await findPicture(visit.ctx, slip, Number(visit.param("picture")));
    const bytes = found && (await deps.files.read(found.sha256));
    return found && bytes ? file(bytes, found.mediaType, found.name, true) : missing();
  };
