import { conflict, invalid, notFound, type Outcome } from "../../../../../kernel/problem.ts";
import { ok } from "../../../../../kernel/result.ts";
import type { Ctx } from "../../../../../platform/database/run-as.ts";
import { openToEnter } from "../../ground.ts";
import type { AccountId, BookId } from "../../model.ts";
import { announceBook } from "../../tell.ts";
import { words } from "../text.ts";
import { bankSheet } from "./bank-sheet.ts";
import { releaseSlips, setMatch } from "./store.ts";

type At = { readonly book: BookId; readonly account: AccountId };

const openSheet = async (ctx: Ctx, { book: id, account }: At) => {
  const opened = await openToEnter(ctx, id);
  if (!opened.ok) return opened;
  const { book } = opened.value;
  const sheet = await bankSheet(ctx, book, account);
  return sheet?.account.id === account ? ok({ book, sheet }) : notFound();
};

/** Confirms that a line of the bank is a slip of the book: one of those that are offered. */
export const confirmMatch = async (
  ctx: Ctx,
  input: At & { readonly line: number; readonly slip: number | null },
): Promise<Outcome<null>> => {
  const opened = await openSheet(ctx, input);
  if (!opened.ok) return opened;
  const line = opened.value.sheet.lines.find(({ id }) => id === input.line);
  if (!line) return notFound();
  if (input.slip === null) return invalid({ path: `slip-${line.id}`, message: words.chooseSlip });
  if (line.slip?.id === input.slip) return ok(null);
  const slip = line.offered.find(({ id }) => id === input.slip);
  if (!slip) return conflict(words.notOffered);
  await releaseSlips(ctx, input.account, [slip.id]);
  await setMatch(ctx, input.account, [{ line: line.id, slip: slip.id }]);
  await announceBook(ctx, opened.value.book);
  return ok(null);
};

/** Confirms every match that can be no other, in one go. */
export const confirmSure = async (ctx: Ctx, input: At): Promise<Outcome<{ readonly confirmed: number }>> => {
  const opened = await openSheet(ctx, input);
  if (!opened.ok) return opened;
  const pairs = opened.value.sheet.lines.flatMap(({ id, isSure, offered: [slip] }) =>
    isSure && slip ? [{ line: id, slip: slip.id }] : [],
  );
  await releaseSlips(
    ctx,
    input.account,
    pairs.map(({ slip }) => slip),
  );
  await setMatch(ctx, input.account, pairs);
  await announceBook(ctx, opened.value.book);
  return ok({ confirmed: pairs.length });
};

/** Takes a confirmation back. */
export const undoMatch = async (ctx: Ctx, input: At & { readonly line: number }): Promise<Outcome<null>> => {
  const opened = await openSheet(ctx, input);
  if (!opened.ok) return opened;
  if (!opened.value.sheet.lines.some(({ id }) => id === input.line)) return notFound();
  await setMatch(ctx, input.account, [{ line: input.line, slip: null }]);
  await announceBook(ctx, opened.value.book);
  return ok(null);
};
