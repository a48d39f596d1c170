import { conflict, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import type { BookId } from "../../ledger/index.ts";
import { announceAudit, openBook } from "../ground.ts";
import type { PaperId } from "../model.ts";
import { canAudit, mayAudit } from "../policy.ts";
import { sampleOf } from "../rules/sample.ts";
import { choosable, insertPaper, paperOf } from "../store.ts";

/** Makes the working paper of a book that is being closed: its sample is drawn by the book's mark. One that still fits is kept. */
export const drawSample = async (ctx: Ctx, input: { readonly book: BookId }): Promise<Outcome<PaperId>> => {
  const opened = await openBook(ctx, input.book, mayAudit);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  const early = canAudit(book);
  if (early) return conflict(early);
  const before = await paperOf(ctx, book.id);
  if (before?.head === book.head) return ok(before.id);
  const drawn = sampleOf(await choosable(ctx, book.id), book.head);
  const id = await insertPaper(
    ctx,
    book,
    person,
    drawn.map(({ one, why }) => ({ entry: one.entry, why })),
  );
  await announceAudit(ctx, book);
  return ok(id);
};
