import type { PlainDate } from "../../../../kernel/dates.ts";
import { type Issue, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { openToEnter } from "../ground.ts";
import type { BookId } from "../model.ts";
import { readYen } from "../rules/read-yen.ts";
import { typedPastDay } from "../rules/typed-day.ts";
import { announceBook } from "../tell.ts";
import { longest, words } from "../text.ts";
import { type EnteredNote, readNote } from "./read-note.ts";
import { firstDayOf, insertNote, insertOlder, type OlderThing, olderOfKey } from "./store.ts";
import { thingWords } from "./text.ts";

/** As typed; no amount = it cost nothing. */
export type EnteredOlder = Readonly<Record<"what" | "day" | "amount" | "fund", string>> &
  Pick<EnteredNote, "quantity" | "place">;

const read = (ctx: Ctx, first: PlainDate, entered: EnteredOlder): Outcome<OlderThing> => {
  const [what, fund] = [entered.what.trim(), entered.fund.trim()];
  const day = typedPastDay(entered.day, ctx.today);
  const amount = entered.amount.trim() === "" ? ({ ok: true, value: 0 } as const) : readYen(entered.amount);
  const issues: Issue[] = [
    ...(what === "" ? [{ path: "what", message: words.required(thingWords.thing) }] : []),
    ...(what.length > longest.what ? [{ path: "what", message: words.tooLong(longest.what) }] : []),
    ...(day.ok ? [] : [{ path: "day", message: day.error }]),
    ...(day.ok && day.value >= first ? [{ path: "day", message: thingWords.inABook(first) }] : []),
    ...(amount.ok ? [] : [{ path: "amount", message: amount.why }]),
    ...(fund.length > longest.name ? [{ path: "fund", message: words.tooLong(longest.name) }] : []),
  ];
  return !day.ok || !amount.ok || issues.length > 0
    ? invalid(...issues)
    : ok({ what, day: day.value, amount: amount.value, fund });
};

/** Fields of the form, from top to bottom. */
const fields = ["what", "quantity", "place", "day", "amount", "fund"];

/** All that is wrong at once, in the order of the form. */
const bothIssues = (...read: readonly Outcome<unknown>[]): readonly Issue[] =>
  read
    .flatMap((one) => (!one.ok && one.error.kind === "invalid" ? one.error.issues : []))
    .toSorted((one, other) => fields.indexOf(one.path) - fields.indexOf(other.path));

/**
 * Writes down a thing that the council bought before its first book, with how many there are and where they are kept.
 * @param input.key UUID of the filled form: sent twice, it makes one thing
 */
export const addOlderThing = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly entered: EnteredOlder; readonly key: string },
): Promise<Outcome<null>> => {
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  if (await olderOfKey(ctx, input.key)) return ok(null);
  const thing = read(ctx, await firstDayOf(ctx, book), input.entered);
  const note = readNote(ctx, { day: ctx.today }, { ...input.entered, disposedOn: "", reason: "" });
  if (!thing.ok || !note.ok) return invalid(...bothIssues(thing, note));
  const by = { by: person, key: input.key };
  const older = await insertOlder(ctx, book, { ...thing.value, ...by });
  await insertNote(ctx, book, { entry: null, position: null, older, ...note.value, ...by });
  await announceBook(ctx, book);
  return ok(null);
};
