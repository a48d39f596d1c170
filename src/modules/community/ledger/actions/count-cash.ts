import { formatNumber } from "../../../../kernel/era.ts";
import { parseId } from "../../../../kernel/ids.ts";
import { invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { countOfKey, insertCount } from "../count-store.ts";
import { openToEnter } from "../ground.ts";
import type { BookId } from "../model.ts";
import { worthOf } from "../rules/pieces.ts";
import { typedDayOf } from "../rules/typed-day.ts";
import { chartOf, heldOn } from "../store.ts";
import { announceBook } from "../tell.ts";
import { longest, words } from "../text.ts";

export type EnteredCount = {
  readonly account: string;
  readonly day: string;
  /** By the worth of a note or coin: how many there are; empty = none. */
  readonly pieces: Readonly<Record<string, string>>;
  readonly witness: string;
  readonly words: string;
};

/**
 * Writes down what was counted in a cash box, beside what the book says on that day; a difference needs its words.
 * @param input.key UUID of the filled form: sent twice, it makes one count
 */
export const countCash = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly entered: EnteredCount; readonly key: string },
): Promise<Outcome<null>> => {
  const opened = await openToEnter(ctx, input.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  if (await countOfKey(ctx, input.key)) return ok(null);
  const { entered } = input;
  const { accounts } = await chartOf(ctx, book.id);
  const account = accounts.find(({ id, kind }) => kind === "cash" && id === parseId(entered.account));
  if (!account) return invalid({ path: "account", message: words.notCash });
  const day = typedDayOf(entered.day, book.year);
  if (!day.ok) return invalid({ path: "day", message: day.error });
  if (day.value > ctx.today) return invalid({ path: "day", message: words.dayAhead(ctx.today) });
  const counted = worthOf(entered.pieces);
  if (!counted.ok)
    return invalid(...counted.error.map((path) => ({ path: `pieces-${path}`, message: words.noPieces })));
  const booked = await heldOn(ctx, account.id, day.value);
  const said = entered.words.trim();
  const difference = counted.value.yen - booked;
  if (difference !== 0 && said === "")
    return invalid({
      path: "words",
      message: words.differenceNeedsWords(
        `${difference > 0 ? "＋" : "−"}${formatNumber(Math.abs(difference))}`,
      ),
    });
  const long = (
    [
      ["words", said, longest.words],
      ["witness", entered.witness.trim(), longest.party],
    ] as const
  ).filter(([, typed, most]) => typed.length > most);
  if (long.length > 0)
    return invalid(...long.map(([path, , most]) => ({ path, message: words.tooLong(most) })));
  await insertCount(ctx, book, {
    account: account.id,
    day: day.value,
    pieces: counted.value.pieces,
    counted: counted.value.yen,
    booked,
    words: said,
    witness: entered.witness.trim(),
    by: person,
    key: input.key,
  });
  await announceBook(ctx, book);
  return ok(null);
};
