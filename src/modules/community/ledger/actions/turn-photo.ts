import { conflict, forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import {
  type FileStore,
  keepDrawn,
  likenessesOf,
  registerFile,
  turnPicture,
} from "../../../../platform/files/index.ts";
import { openSlip } from "../ground.ts";
import { lookOverSlip } from "../look-over-slip.ts";
import type { SlipId } from "../model.ts";
import { canWrite, mayEnter } from "../policy.ts";
import { findPicture } from "../queries/find-picture.ts";
import * as store from "../store.ts";
import { announceBook } from "../tell.ts";
import { words } from "../text.ts";

/**
 * Turns a photo of a slip that is not posted by a quarter to the right: a new picture takes the place of the one that lay on its
 * side. What the slip says stays, and so does its version.
 */
export const turnPhoto = async (
  ctx: Ctx,
  files: FileStore,
  input: { readonly slip: SlipId; readonly version: number; readonly picture: number },
): Promise<Outcome<null>> => {
  const seen = await store.findSlip(ctx, input.slip);
  const picture = seen && (await findPicture(ctx, seen.book, input.slip, input.picture));
  if (!seen || !picture) return notFound();
  const refusal = mayEnter(await ctx.rights(), seen.area);
  if (refusal) return forbidden(refusal);
  // Drawing takes a while: it is done before anybody has to wait for this book.
  const bytes = await files.read(picture.sha256);
  const turned = bytes && (await turnPicture(bytes));
  if (!turned) return conflict(words.noPhoto);
  const kept = await keepDrawn(files, turned, picture.name);
  if (!kept.ok) return kept;
  const likenesses = await likenessesOf(turned);
  const opened = await openSlip(ctx, { id: input.slip, version: input.version });
  if (!opened.ok) return opened;
  const { slip, book, person } = opened.value;
  if (slip.enteredBy !== person) return forbidden(words.onlyItsWriter);
  const closed = canWrite(book);
  if (closed) return conflict(closed);
  const pictures = await store.picturesOf(ctx, slip.id);
  if (pictures.some(({ sha256 }) => sha256 === kept.value.sha256)) return conflict(words.photoThere);
  await store.replacePicture(ctx, slip.id, input.picture, {
    file: await registerFile(ctx, kept.value),
    ...likenesses,
  });
  await lookOverSlip(ctx, slip.id);
  await announceBook(ctx, book);
  return ok(null);
};
