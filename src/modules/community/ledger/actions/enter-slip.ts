import { conflict, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { attachPictures, type NewPicture } from "../attach-pictures.ts";
import { openToEnter } from "../ground.ts";
import { type EnteredSlip, readSlip } from "../input.ts";
import { lookOverSlip } from "../look-over-slip.ts";
import type { BookId, SlipId } from "../model.ts";
import * as store from "../store.ts";
import { announceBook } from "../tell.ts";
import { words } from "../text.ts";

export type EnteredOnce = {
  readonly id: SlipId;
  /** The same form had come before; nothing was added. */
  readonly again: boolean;
};

/**
 * Writes a receipt, taking or move of money into the book's waiting slips.
 * @param input.key UUID of the filled form: sent twice, it makes one slip
 */
export const enterSlip = async (
  ctx: Ctx,
  input: {
    readonly book: BookId;
    readonly entered: EnteredSlip;
    readonly key: string;
    readonly pictures?: readonly NewPicture[];
  },
): Promise<Outcome<EnteredOnce>> => {
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  const before = await store.slipOfKey(ctx, input.key);
  if (before !== null) return ok({ id: before, again: true });
  const read = readSlip(input.entered, { chart: await store.chartOf(ctx, book.id), year: book.year });
  if (!read.ok) return read;
  if (read.value.kind === "opening" && (await store.findBookOf(ctx, book.council, book.year - 1)))
    return conflict(words.carriedAlready);
  if (read.value.day > ctx.today) return invalid({ path: "day", message: words.dayAhead(ctx.today) });
  const id = await store.insertSlip(ctx, book, read.value, { by: person, key: input.key });
  const attached = await attachPictures(ctx, { id, area: book.area }, input.pictures ?? []);
  if (!attached.ok) return attached;
  await lookOverSlip(ctx, id);
  await announceBook(ctx, book);
  return ok({ id, again: false });
};
