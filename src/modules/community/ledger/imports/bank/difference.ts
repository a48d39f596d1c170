import type { PlainDate } from "../../../../../kernel/dates.ts";
import type { Yen } from "../../model.ts";

/** A line of the bank with what the book says of it. */
type Compared = {
  readonly day: PlainDate;
  readonly amount: Yen;
  readonly balance: Yen | null;
  readonly slip: { readonly day: PlainDate; readonly isPosted: boolean } | null;
};

/** Why bank and book differ on the last day that the bank reports; the parts add up to the difference. */
export type Difference = {
  readonly day: PlainDate;
  readonly bank: Yen;
  readonly book: Yen;
  readonly parts: {
    /** The bank has it, nobody has written a slip. */
    readonly notInBook: Yen;
    /** A slip is written and waits for approval. */
    readonly waiting: Yen;
    /** Posted for a later day. */
    readonly later: Yen;
    /** Posted, and the bank doesn't know it (yet). */
    readonly notInBank: Yen;
    /** Bank and book differed before the first line already. */
    readonly before: Yen;
    /** Lines of the bank are missing in between. */
    readonly gap: Yen;
  };
};

const sum = (lines: readonly Compared[]): Yen => lines.reduce((total, { amount }) => total + amount, 0);

/**
 * @param lines in the order of the bank
 * @param booked the book before the day of the first line (with what it began with), and on the evening of the last one's
 * @returns null where the bank gives no balances
 */
export const differenceOf = (
  lines: readonly Compared[],
  booked: { readonly before: Yen; readonly after: Yen },
): Difference | null => {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || first.balance === null || last.balance === null) return null;
  const began = first.balance - first.amount;
  const postedOf = (fits: (day: PlainDate) => boolean) =>
    sum(lines.filter(({ slip }) => slip?.isPosted && fits(slip.day)));
  const inside = postedOf((day) => first.day <= day && day <= last.day);
  return {
    day: last.day,
    bank: last.balance,
    book: booked.after,
    parts: {
      notInBook: sum(lines.filter(({ slip }) => slip === null)),
      waiting: sum(lines.filter(({ slip }) => slip !== null && !slip.isPosted)),
      later: postedOf((day) => day > last.day),
      notInBank: inside - (booked.after - booked.before),
      before: began - booked.before + postedOf((day) => day < first.day),
      gap: last.balance - began - sum(lines),
    },
  };
};
