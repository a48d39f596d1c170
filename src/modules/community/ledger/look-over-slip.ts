import type { Ctx } from "../../../platform/database/run-as.ts";
import { packFor, type ReceiptRules } from "../packs/index.ts";
import { boxAfter, leftOfFunds } from "./left-store.ts";
import type { Book, BookId, Chart, Slip, SlipId } from "./model.ts";
import { changesIn } from "./rules/warnings/changes-in.ts";
import { kindOf, type Warning } from "./rules/warnings/shape.ts";
import { warningsOf } from "./rules/warnings/warnings-of.ts";
import { chartOf, findBook, findSlip, picturesOf } from "./store.ts";
import * as store from "./warning-store.ts";

/**
 * Looks a slip over once more, in the transaction that has written it: what is found for the first time is kept as a
 * warning, what no longer holds is mended. So are slips that were thought to be of the same receipt, and the one that a
 * correction takes back. Nothing is ever refused here.
 */
export const lookOverSlip = async (ctx: Ctx, id: SlipId): Promise<void> => {
  const slip = await findSlip(ctx, id);
  if (!slip) return;
  const grounds: Grounds = new Map();
  await lookOver(ctx, slip, grounds);
  for (const other of await store.slipsConcerned(ctx, slip)) {
    const concerned = other === id ? null : await findSlip(ctx, other);
    if (concerned) await lookOver(ctx, concerned, grounds);
  }
};

/** What all slips of a book are held against; read once, however many of them are looked over. */
type Ground = { readonly chart: Chart; readonly rules: ReceiptRules | null; readonly council: string };
type Grounds = Map<BookId, Ground>;

const groundOf = async (ctx: Ctx, book: Book, grounds: Grounds): Promise<Ground> => {
  const known = grounds.get(book.id);
  if (known) return known;
  const chart = await chartOf(ctx, book.id);
  const pack = await packFor(ctx, { area: book.area, year: book.year });
  const ground = {
    chart,
    rules: pack?.receipts ?? null,
    council: await store.registeredName(ctx, book.council),
  };
  grounds.set(book.id, ground);
  return ground;
};

const lookOver = async (ctx: Ctx, slip: Slip, grounds: Grounds): Promise<void> => {
  const open = await store.openOf(ctx, slip.id);
  const { found, changed, mended } = changesIn(open, await findIn(ctx, slip, grounds));
  for (const id of mended) await store.mendWarning(ctx, id);
  for (const { id, values } of changed) await store.updateValues(ctx, id, values);
  for (const warning of found) await store.insertWarning(ctx, slip, warning);
};

const takesCash = ({ kind, account }: Slip, chart: Chart): boolean =>
  (kind === "out" || kind === "move") && kindOf(chart, account) === "cash";

const findIn = async (ctx: Ctx, slip: Slip, grounds: Grounds): Promise<readonly Warning[]> => {
  const isGone =
    slip.state === "withdrawn" || slip.kind === "reversal" || (await store.isTakenBack(ctx, slip.id));
  const book = isGone ? null : await findBook(ctx, slip.book);
  if (!book) return [];
  const ground = await groundOf(ctx, book, grounds);
  return warningsOf(
    { ...slip, pictures: await picturesOf(ctx, slip.id) },
    {
      ...ground,
      members: await store.membersOf(ctx, book.area, slip.day),
      others: await store.slipsAlike(ctx, slip),
      cash: slip.kind === "out" ? 0 : await store.cashOn(ctx, book.id, slip.day),
      box: takesCash(slip, ground.chart) ? await boxAfter(ctx, slip) : null,
      left: slip.kind === "out" ? await leftOfFunds(ctx, slip) : [],
    },
  );
};
