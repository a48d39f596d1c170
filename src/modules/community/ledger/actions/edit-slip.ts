import { conflict, forbidden, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { attachPictures, type NewPicture } from "../attach-pictures.ts";
import { openSlip } from "../ground.ts";
import { type EnteredSlip, readSlip } from "../input.ts";
import { lookOverSlip } from "../look-over-slip.ts";
import type { SlipId } from "../model.ts";
import { canWrite, mayEnter } from "../policy.ts";
import * as store from "../store.ts";
import { announceBook } from "../tell.ts";
import { words } from "../text.ts";

/**
 * Writes a slip anew while it waits or was returned; it waits again. Its kind stays, whatever the form says.
 * @param input.version of the slip that was read
 * @param input.dropped keys of pictures to take off
 */
export const editSlip = async (
  ctx: Ctx,
  input: {
    readonly id: SlipId;
    readonly version: number;
    readonly entered: EnteredSlip;
    readonly pictures?: readonly NewPicture[];
    readonly dropped?: readonly number[];
  },
): Promise<Outcome<null>> => {
  const opened = await openSlip(ctx, input);
  if (!opened.ok) return opened;
  const { slip, book, person } = opened.value;
  const refusal = mayEnter(await ctx.rights(), book.area);
  if (refusal) return forbidden(refusal);
  const closed = canWrite(book);
  if (closed) return conflict(closed);
  if (slip.kind === "reversal") return conflict(words.reversalStays);
  const read = readSlip(
    { ...input.entered, kind: slip.kind },
    { chart: await store.chartOf(ctx, book.id), year: book.year },
  );
  if (!read.ok) return read;
  if (read.value.day > ctx.today) return invalid({ path: "day", message: words.dayAhead(ctx.today) });
  await store.updateSlip(ctx, slip, read.value, person);
  for (const picture of input.dropped ?? []) await store.removePicture(ctx, slip.id, picture);
  const attached = await attachPictures(ctx, slip, input.pictures ?? []);
  if (!attached.ok) return attached;
  await lookOverSlip(ctx, slip.id);
  await announceBook(ctx, book);
  return ok(null);
};
