import { parseId } from "../../../kernel/ids.ts";
import { findRequestAttachment, type RequestAttachmentId } from "../../../modules/centre/desk/index.ts";
import type { Deps } from "../../deps.ts";
import { file, missing, type Reply } from "../../reply.ts";
import type { ProgrammeVisit } from "../../visit.ts";
import { requestIn } from "./sheet.tsx";

/** The bytes of an attachment, for whoever may see its request. */
export const requestAttachment =
  (deps: Deps) =>
  async (visit: ProgrammeVisit): Promise<Reply> => {
    const request = requestIn(visit);
    const id = parseId<RequestAttachmentId>(visit.param("attachment"));
    if (request === null || id === null) return missing();
    const found = await findRequestAttachment(visit.ctx, request, id);
    const bytes = found && (await deps.files.read(found.sha256));
    return found && bytes ? file(bytes, found.mediaType, found.name, true) : missing();
  };
