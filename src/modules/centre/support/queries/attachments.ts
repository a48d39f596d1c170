import type { RecordId } from "../../../../kernel/ids.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { AttachmentId } from "../model.ts";

export type Attachment = {
  readonly id: AttachmentId;
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
};

const attachmentsOf = (ctx: Ctx, record: RecordId) =>
  ctx.db
    .selectFrom("support.attachment as a")
    .innerJoin("files.file as f", "f.id", "a.file_id")
    .select(["a.id", "a.name", "f.sha256", "f.media_type as mediaType", "f.size"])
    .where("a.record_id", "=", record);

/** What hangs on a record, in the order it was attached. */
export const listAttachments = async (ctx: Ctx, record: RecordId): Promise<Attachment[]> =>
  (await attachmentsOf(ctx, record).orderBy("a.id").execute()) as Attachment[];

/** One attachment of a record the actor may see. */
export const findAttachment = async (
  ctx: Ctx,
  record: RecordId,
  id: AttachmentId,
): Promise<Attachment | null> =>
  ((await attachmentsOf(ctx, record).where("a.id", "=", id).executeTakeFirst()) as Attachment | undefined) ??
  null;

export const countAttachments = async (ctx: Ctx, record: RecordId): Promise<number> =>
  (await attachmentsOf(ctx, record).execute()).length;
