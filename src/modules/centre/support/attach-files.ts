import type { AreaId, RecordId } from "../../../kernel/ids.ts";
import { invalid, type Outcome } from "../../../kernel/problem.ts";
import { ok } from "../../../kernel/result.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { type KeptFile, registerFile } from "../../../platform/files/index.ts";
import { countAttachments } from "./queries/attachments.ts";
import * as store from "./store.ts";
import { words } from "./text.ts";

export const mostAttachments = 20;

/** Hangs kept files on a record; part of writing and editing one. */
export const attachFiles = async (
  ctx: Ctx,
  record: { readonly id: RecordId; readonly area: AreaId },
  files: readonly KeptFile[],
): Promise<Outcome<null>> => {
  if (files.length === 0) return ok(null);
  if ((await countAttachments(ctx, record.id)) + files.length > mostAttachments)
    return invalid({ path: "files", message: words.tooManyFiles(mostAttachments) });
  for (const file of files)
    await store.insertAttachment(ctx, record, { id: await registerFile(ctx, file), name: file.name });
  return ok(null);
};
