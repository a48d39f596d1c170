import type { PersonId } from "../../../../../kernel/ids.ts";
import { conflict, notFound, type Outcome } from "../../../../../kernel/problem.ts";
import { ok } from "../../../../../kernel/result.ts";
import { oneAtATime } from "../../../../../platform/database/one-at-a-time.ts";
import type { Ctx } from "../../../../../platform/database/run-as.ts";
import { openToEnter } from "../../ground.ts";
import type { Book, BookId } from "../../model.ts";
import { canWrite } from "../../policy.ts";
import { findBook } from "../../store.ts";

/** The book for whoever takes over: its treasurer, or the machine's operator from the command line. */
export const openForTakeover = async (
  ctx: Ctx,
  id: BookId,
): Promise<Outcome<{ readonly book: Book; readonly person: PersonId | null }>> => {
  if (ctx.actor.kind !== "system") return openToEnter(ctx, id);
  await oneAtATime(ctx);
  const book = await findBook(ctx, id);
  if (!book) return notFound();
  const closed = canWrite(book);
  return closed ? conflict(closed) : ok({ book, person: null });
};
