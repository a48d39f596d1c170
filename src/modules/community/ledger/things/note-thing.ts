import { type Issue, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { err, ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { openToEnter } from "../ground.ts";
import type { BookId } from "../model.ts";
import { typedPastDay } from "../rules/typed-day.ts";
import { announceBook } from "../tell.ts";
import { longest, words } from "../text.ts";
import type { Thing, ThingKey, ThingNote } from "./model.ts";
import { insertNote, noteOfKey } from "./store.ts";
import { thingWords } from "./text.ts";
import { thingsOf } from "./things-of.ts";

/** As typed. */
export type EnteredNote = Readonly<Record<"quantity" | "place" | "disposedOn" | "reason", string>>;

const read = (ctx: Ctx, thing: Thing, entered: EnteredNote): Outcome<ThingNote> => {
  const [place, reason, typed] = [entered.place.trim(), entered.reason.trim(), entered.disposedOn.trim()];
  const quantity = Number(/^\d{1,5}$/.exec(entered.quantity.normalize("NFKC").trim())?.[0] ?? 0);
  const day = typed === "" ? ok(null) : typedPastDay(typed, ctx.today);
  const issues: Issue[] = [
    ...(quantity === 0 ? [{ path: "quantity", message: thingWords.noQuantity }] : []),
    ...(place.length > longest.place ? [{ path: "place", message: words.tooLong(longest.place) }] : []),
    ...(day.ok ? [] : [{ path: "disposedOn", message: day.error }]),
    ...(day.ok && day.value !== null && day.value < thing.day
      ? [{ path: "disposedOn", message: thingWords.beforeBought(thing.day) }]
      : []),
    ...(typed === "" && reason !== "" ? [{ path: "disposedOn", message: thingWords.needsDay }] : []),
    ...(typed !== "" && reason === "" ? [{ path: "reason", message: thingWords.needsReason }] : []),
    ...(reason.length > longest.words ? [{ path: "reason", message: words.tooLong(longest.words) }] : []),
  ];
  return !day.ok || issues.length > 0
    ? invalid(...issues)
    : ok({ quantity, place, disposedOn: day.value, reason });
};

/**
 * Notes how many of a thing there are, where it lies, and that it is gone; the note before stays below it. Noted without a day of disposal
 * the council has it (again).
 * @param input.key UUID of the filled form: sent twice, it makes one note
 */
export const noteThing = async (
  ctx: Ctx,
  input: {
    readonly book: BookId;
    readonly thing: ThingKey;
    readonly entered: EnteredNote;
    readonly key: string;
  },
): Promise<Outcome<null>> => {
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  if (await noteOfKey(ctx, input.key)) return ok(null);
  const { entry, position } = input.thing;
  const thing = (await thingsOf(ctx, book)).find((one) => one.entry === entry && one.position === position);
  if (!thing) return notFound();
  const note = read(ctx, thing, input.entered);
  if (!note.ok) return err(note.error);
  await insertNote(ctx, book, { entry, position, ...note.value, by: person, key: input.key });
  await announceBook(ctx, book);
  return ok(null);
};
