import { parseId } from "../../../kernel/ids.ts";
import { type AttachmentId, findAttachment } from "../../../modules/centre/support/index.ts";
import type { Deps } from "../../deps.ts";
import { file, missing, type Reply } from "../../reply.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { recordIn } from "./sheet.tsx";

/** The bytes of an attachment, for whoever may see its record. Only pictures and PDF are ever kept, so both open in place. */
export const attachmentFile =
  (deps: Deps) =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const record = recordIn(visit);
    const id = parseId<AttachmentId>(visit.param("attachment"));
    if (record === null || id === null) return missing();
    const found = await findAttachment(visit.ctx, record, id);
    const bytes = found && (await deps.files.read(found.sha256));
    return found && bytes ? file(bytes, found.mediaType, found.name, true) : missing();
  };
