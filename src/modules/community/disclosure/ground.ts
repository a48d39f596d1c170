import type { PersonId } from "../../../kernel/ids.ts";
import { conflict, forbidden, notFound, type Outcome } from "../../../kernel/problem.ts";
import { ok } from "../../../kernel/result.ts";
import type { Text } from "../../../kernel/say.ts";
import { oneAtATime } from "../../../platform/database/one-at-a-time.ts";
import type { Ctx, Rights } from "../../../platform/database/run-as.ts";
import { announce } from "../../../platform/live/index.ts";
import { type Book, type BookId, type BookSheet, bookSheet } from "../ledger/index.ts";
import type { WorkingPaper } from "./model.ts";
import { paperOf } from "./store.ts";
import { words } from "./text.ts";

type May = (rights: Rights, area: Book["area"]) => Text | null;
export type OpenBook = { readonly sheet: BookSheet; readonly book: Book; readonly person: PersonId };

/** What every action has in common: who acts, whether they may, and the book while nobody else writes. */
export const openBook = async (ctx: Ctx, id: BookId, may: May): Promise<Outcome<OpenBook>> => {
  const { actor, programme } = ctx;
  await oneAtATime(ctx);
  const sheet = programme && (await bookSheet(ctx, id));
  if (!sheet) return notFound();
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  const refusal = may(await ctx.rights(), sheet.book.area);
  return refusal ? forbidden(refusal) : ok({ sheet, book: sheet.book, person: actor.id });
};

/** The working paper of a book that nobody has signed yet. */
export const openPaper = async (
  ctx: Ctx,
  id: BookId,
  may: May,
): Promise<Outcome<OpenBook & { readonly paper: WorkingPaper }>> => {
  const opened = await openBook(ctx, id, may);
  if (!opened.ok) return opened;
  const paper = await paperOf(ctx, id);
  if (!paper) return notFound();
  if (paper.isSigned) return conflict(words.signed);
  return paper.head === opened.value.book.head
    ? ok({ ...opened.value, paper })
    : conflict(words.notAsItStood);
};

/** Open screens of the district show what changed. */
export const announceAudit = (ctx: Ctx, book: Pick<Book, "area">): Promise<void> =>
  announce(ctx, "ledger", book.area);
