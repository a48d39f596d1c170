import { daysOf } from "../../../../kernel/fiscal-year.ts";
import type { Problem } from "../../../../kernel/problem.ts";
import { conflict, forbidden, type Outcome } from "../../../../kernel/problem.ts";
import { ok, type Result } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { carryOver, notCarried } from "../carry-over.ts";
import { openBook } from "../ground.ts";
import { inboxOf } from "../inbox.ts";
import type { Book, BookId } from "../model.ts";
import { mayClose } from "../policy.ts";
import * as store from "../store.ts";
import { announceBook } from "../tell.ts";
import { words } from "../text.ts";
import { makeBook } from "./begin-book.ts";

/** Whether the year is over, everything of it is settled and written down and can be carried over, and the years before it are closed. */
export const readyToClose = async (ctx: Ctx, book: Book): Promise<Result<null, Problem>> => {
  const { to: last } = daysOf(book.year);
  if (ctx.today < last) return conflict(words.notOver(last));
  const open = await store.countOpenSlips(ctx, book.id);
  if (open > 0) return conflict(words.stillWaiting(open));
  const photos = (await inboxOf(ctx, book.id)).length;
  if (photos > 0) return conflict(words.photosLeft(photos));
  const prior = await store.findBookOf(ctx, book.council, book.year - 1);
  if (prior && prior.state !== "closed") return conflict(words.priorOpen);
  const next = await store.findBookOf(ctx, book.council, book.year + 1);
  const another = next && (await notCarried(ctx, book, next));
  return another ? conflict(words.codeMeansAnother(another.here, another.there)) : ok(null);
};

/**
 * Closes a year for good, by somebody else than asked for it, and carries what is there over to the next year's book.
 * @returns the next year's book
 */
export const closeBook = async (ctx: Ctx, input: { readonly book: BookId }): Promise<Outcome<BookId>> => {
  const opened = await openBook(ctx, input.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  if (book.state !== "closing") return conflict(words.bookNotClosing);
  const refusal = mayClose(await ctx.rights(), person, book);
  if (refusal) return forbidden(refusal);
  const ready = await readyToClose(ctx, book);
  if (!ready.ok) return ready;
  await store.insertBookEvent(ctx, book, { kind: "closed", person });
  const next = await store.findBookOf(ctx, book.council, book.year + 1);
  const to = next?.id ?? (await makeBook(ctx, { ...book, year: book.year + 1 }, person));
  await carryOver(
    ctx,
    book,
    { id: to, area: book.area, year: book.year + 1 },
    {
      asked: book.closingBy,
      closed: person,
    },
  );
  await announceBook(ctx, book);
  return ok(to);
};
