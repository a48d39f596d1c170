import type { PersonId } from "../../../kernel/ids.ts";
import { conflict, forbidden, notFound, type Outcome } from "../../../kernel/problem.ts";
import { ok } from "../../../kernel/result.ts";
import { oneAtATime } from "../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../platform/database/run-as.ts";
import type { Book, BookId, Slip, SlipId } from "./model.ts";
import { canWrite, isOpen, mayEnter } from "./policy.ts";
import { findBook, findSlip } from "./store.ts";
import { words } from "./text.ts";

export type OpenBook = { readonly book: Book; readonly person: PersonId };
export type OpenSlip = OpenBook & { readonly slip: Slip };

/** What every action has in common: who acts, and the book as it is while nobody else writes. */
export const openBook = async (ctx: Ctx, id: BookId): Promise<Outcome<OpenBook>> => {
  const { actor, programme } = ctx;
  await oneAtATime(ctx);
  const book = programme && (await findBook(ctx, id));
  if (!book) return notFound();
  return actor.kind === "person" ? ok({ book, person: actor.id }) : forbidden(words.onlyPeople);
};

/** The same for those who write in it. */
export const openToEnter = async (ctx: Ctx, id: BookId): Promise<Outcome<OpenBook>> => {
  const opened = await openBook(ctx, id);
  if (!opened.ok) return opened;
  const { book } = opened.value;
  const refusal = mayEnter(await ctx.rights(), book.area);
  if (refusal) return forbidden(refusal);
  const closed = canWrite(book);
  return closed ? conflict(closed) : opened;
};

/** A slip that is neither posted nor withdrawn, in the version that was read. */
export const openSlip = async (
  ctx: Ctx,
  input: { readonly id: SlipId; readonly version: number },
): Promise<Outcome<OpenSlip>> => {
  const seen = await findSlip(ctx, input.id);
  if (!seen) return notFound();
  const opened = await openBook(ctx, seen.book);
  if (!opened.ok) return opened;
  const slip = await findSlip(ctx, input.id);
  if (!slip) return notFound();
  if (!isOpen(slip)) return conflict(words.notWaiting);
  if (slip.version !== input.version) return conflict(words.editedMeanwhile);
  return ok({ ...opened.value, slip });
};
