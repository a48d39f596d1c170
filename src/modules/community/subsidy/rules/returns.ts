import type { PlainDate } from "../../../../kernel/dates.ts";
import type { BookId, ReturnedEntry } from "../../ledger/index.ts";
import type { Claim, ClaimEvent } from "../model.ts";
import { leftToRepay } from "../policy.ts";

type Way = readonly Pick<ClaimEvent, "id" | "kind" | "day" | "reverses">[];

/** When the ward first paid; what went back before that belongs to the subsidy of the year before. */
const firstPaid = (events: Way): PlainDate | null => {
  const gone = new Set(events.map(({ reverses }) => reverses));
  return (
    events
      .filter(({ id, kind }) => kind === "paid" && !gone.has(id))
      .map(({ day }) => day)
      .sort()[0] ?? null
  );
};

/**
 * Which entries of money given back belong to a claim: those of its own book since it was paid, then those of the next one until they make up
 * what was or is to be given back. What comes after that is the next year's.
 * @param entries of its own book and the next, oldest first
 */
export const returnsOf = (
  claim: Pick<Claim, "book" | "decided" | "final" | "paid" | "repaid">,
  events: Way,
  entries: readonly ReturnedEntry[],
): readonly ReturnedEntry[] => {
  const since = firstPaid(events);
  if (since === null) return [];
  const isOwn = ({ book }: { readonly book: BookId }) => book === claim.book;
  const owed = claim.repaid + leftToRepay(claim);
  const found = entries.filter((one) => isOwn(one) && one.day >= since);
  let sum = found.reduce((all, { amount }) => all + amount, 0);
  for (const one of entries) {
    if (isOwn(one)) continue;
    if (sum >= owed) break;
    found.push(one);
    sum += one.amount;
  }
  return found;
};

/**
 * Whether book and ward say the same about what was given back.
 * @param received the book's income of the subsidy: what was given back may stand there as less of it
 */
export const agreesOnReturns = (
  { paid, repaid }: Pick<Claim, "paid" | "repaid">,
  returns: readonly Pick<ReturnedEntry, "amount">[],
  received: number,
): boolean =>
  returns.length === 0 && repaid > 0
    ? received === paid - repaid
    : returns.reduce((sum, { amount }) => sum + amount, 0) === repaid;
