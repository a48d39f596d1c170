import type { PlainDate } from "../../../../kernel/dates.ts";
import { daysOf } from "../../../../kernel/fiscal-year.ts";
import { conflict, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { openToEnter } from "../ground.ts";
import { readWords } from "../input.ts";
import type { EntryId, SlipId } from "../model.ts";
import { entryToReverse } from "../queries/entry-to-reverse.ts";
import * as store from "../store.ts";
import { announceBook } from "../tell.ts";
import { longest, words } from "../text.ts";

/** A day of the book's year, not before what is taken back. */
const dayFor = (today: PlainDate, first: PlainDate, last: PlainDate): PlainDate => {
  if (today > last) return last;
  return today < first ? first : today;
};

/**
 * Takes a posted entry back by its opposite (赤伝), which waits for approval like every slip. What is right is then entered anew (黒伝).
 * @param input.key UUID of the filled form: sent twice, it makes one slip
 */
export const correctEntry = async (
  ctx: Ctx,
  input: { readonly entry: EntryId; readonly words: string; readonly key: string },
): Promise<Outcome<SlipId>> => {
  const seen = await entryToReverse(ctx, input.entry);
  if (!seen) return notFound();
  const opened = await openToEnter(ctx, seen.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  const before = await store.slipOfKey(ctx, input.key);
  if (before !== null) return ok(before);
  const entry = await entryToReverse(ctx, input.entry);
  if (!entry?.slip) return conflict(words.notReversible);
  if (entry.reversed) return conflict(words.reversedAlready);
  if (entry.waiting) return conflict(words.correctionWaits);
  const read = readWords(input.words, "words", true, longest.what);
  if (!read.ok) return read;
  const original = await store.findSlip(ctx, entry.slip);
  if (!original || original.kind === "reversal") return conflict(words.notReversible);
  const { to } = daysOf(book.year);
  const id = await store.insertSlip(
    ctx,
    book,
    {
      ...original,
      kind: "reversal",
      to: null,
      day: dayFor(ctx.today, original.day, to),
      what: read.value,
      paper: "none",
      paperReason: `${entry.no}`,
    },
    { by: person, key: input.key, reverses: input.entry },
  );
  await announceBook(ctx, book);
  return ok(id);
};
