import { sql } from "kysely";
import { invalid, type Outcome } from "../../../kernel/problem.ts";
import { ok } from "../../../kernel/result.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import { type KeptFile, registerFile } from "../../../platform/files/index.ts";
import { openToEnter } from "./ground.ts";
import type { BookId } from "./model.ts";
import { announceBook } from "./tell.ts";
import { mostPictures, words } from "./text.ts";

/** A photo that is still to be written down. */
export type InboxPhoto = {
  readonly id: number;
  readonly sha256: string;
  readonly mediaType: KeptFile["mediaType"];
  readonly size: number;
  readonly name: string;
};

/** Photos of receipts that wait to be written down, in the order in which they came. */
export const inboxOf = async (ctx: Ctx, book: BookId): Promise<readonly InboxPhoto[]> =>
  (
    await sql<InboxPhoto>`
      select i.id, f.sha256, f.media_type as "mediaType", f.size, i.name
        from ledger.inbox i join files.file f on f.id = i.file_id where i.book_id = ${book} order by i.id`.execute(
      ctx.db,
    )
  ).rows;

/** What became of photos that were sent together. */
export type PutIntoInbox = {
  readonly added: number;
  /** Photos that had waited there before. */
  readonly known: number;
};

/** Takes many photos at once; each is written down later. The same photo is kept once. */
export const putIntoInbox = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly photos: readonly KeptFile[] },
): Promise<Outcome<PutIntoInbox>> => {
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  if (input.photos.length > mostPictures)
    return invalid({ path: "files", message: words.tooManyPictures(mostPictures) });
  let added = 0;
  for (const photo of input.photos) {
    const file = await registerFile(ctx, photo);
    const { numInsertedOrUpdatedRows = 0n } = await ctx.db
      .insertInto("ledger.inbox")
      .values({ book_id: book.id, area_id: book.area, file_id: file, name: photo.name, added_by: person })
      .onConflict((on) => on.columns(["book_id", "file_id"]).doNothing())
      .executeTakeFirstOrThrow();
    added += Number(numInsertedOrUpdatedRows);
  }
  await announceBook(ctx, book);
  return ok({ added, known: input.photos.length - added });
};

/** Takes a photo out, because it is written down or was sent by mistake; answers the next one that waits. */
export const takeFromInbox = async (ctx: Ctx, book: BookId, photo: number): Promise<number | null> => {
  await ctx.db.deleteFrom("ledger.inbox").where("book_id", "=", book).where("id", "=", photo).execute();
  return (await inboxOf(ctx, book))[0]?.id ?? null;
};

export const dropFromInbox = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly photo: number },
): Promise<Outcome<null>> => {
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  await takeFromInbox(ctx, input.book, input.photo);
  await announceBook(ctx, opened.value.book);
  return ok(null);
};
