import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { RequestAttachmentId, RequestId } from "../model.ts";

export type RequestAttachment = {
  readonly id: RequestAttachmentId;
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
};

const attachmentsOf = (ctx: Ctx, request: RequestId) =>
  ctx.db
    .selectFrom("desk.attachment as a")
    .innerJoin("files.file as f", "f.id", "a.file_id")
    .select(["a.id", "a.name", "f.sha256", "f.media_type as mediaType", "f.size"])
    .where("a.request_id", "=", request);

/** What came with a request, in the order it was attached. */
export const listAttachments = async (ctx: Ctx, request: RequestId): Promise<readonly RequestAttachment[]> =>
  (await attachmentsOf(ctx, request).orderBy("a.id").execute()) as RequestAttachment[];

/** One attachment of a request the actor may see. */
export const findRequestAttachment = async (
  ctx: Ctx,
  request: RequestId,
  id: RequestAttachmentId,
): Promise<RequestAttachment | null> =>
  ((await attachmentsOf(ctx, request).where("a.id", "=", id).executeTakeFirst()) as
    | RequestAttachment
    | undefined) ?? null;
