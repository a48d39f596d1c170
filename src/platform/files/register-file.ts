import type { FileId } from "../../kernel/ids.ts";
import { oneAtATime } from "../database/one-at-a-time.ts";
import type { Ctx } from "../database/run-as.ts";
import type { KeptFile } from "./store.ts";

/** The row that attachments point to; the same content has one row. */
export const registerFile = async (ctx: Ctx, file: KeptFile): Promise<FileId> => {
  // Holds off the sweep until this transaction's reference to the file is there.
  await oneAtATime(ctx);
  const known = await ctx.db
    .selectFrom("files.file")
    .select("id")
    .where("sha256", "=", file.sha256)
    .executeTakeFirst();
  if (known) return known.id as FileId;
  await ctx.db
    .insertInto("files.file")
    .values({ sha256: file.sha256, media_type: file.mediaType, size: file.size })
    .onConflict((on) => on.column("sha256").doNothing())
    .execute();
  const { id } = await ctx.db
    .selectFrom("files.file")
    .select("id")
    .where("sha256", "=", file.sha256)
    .executeTakeFirstOrThrow();
  return id as FileId;
};
