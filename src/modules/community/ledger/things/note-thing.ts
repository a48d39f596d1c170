import { notFound, type Outcome } from "../../../../kernel/problem.ts";
import { err, ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { openToEnter } from "../ground.ts";
import type { BookId } from "../model.ts";
import { announceBook } from "../tell.ts";
import { type EnteredNote, readNote } from "./read-note.ts";
import { insertNote, noteOfKey } from "./store.ts";
import { thingsOf } from "./things-of.ts";

/**
 * Notes how many of a thing there are, where it lies, and that it is gone; the note before stays below it. Noted without a day of disposal
 * the council has it (again).
 * @param input.key UUID of the filled form: sent twice, it makes one note
 */
export const noteThing = async (
  ctx: Ctx,
  input: {
    readonly book: BookId;
    /** Its code. */
    readonly thing: string;
    readonly entered: EnteredNote;
    readonly key: string;
  },
): Promise<Outcome<null>> => {
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  if (await noteOfKey(ctx, input.key)) return ok(null);
  const thing = (await thingsOf(ctx, book)).find(({ code }) => code === input.thing);
  if (!thing) return notFound();
  const note = readNote(ctx, thing, input.entered);
  if (!note.ok) return err(note.error);
  await insertNote(ctx, book, {
    ...{ entry: thing.entry, position: thing.position, older: thing.older },
    ...{ ...note.value, by: person, key: input.key },
  });
  await announceBook(ctx, book);
  return ok(null);
};
