import { conflict, forbidden, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { readDay } from "../../../../kernel/read-day.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { openBook } from "../ground.ts";
import type { BookId } from "../model.ts";
import { canWrite } from "../policy.ts";
import { announceBook } from "../tell.ts";
import { words as ledgerWords, longest } from "../text.ts";
import { budgetsOf, setDecided } from "./store.ts";
import { words } from "./text.ts";

/** Writes down that a meeting has decided the draft; somebody else than wrote it does so. */
export const decideBudget = async (
  ctx: Ctx,
  input: { readonly book: BookId; readonly version: number; readonly day: string; readonly meeting: string },
): Promise<Outcome<null>> => {
  const opened = await openBook(ctx, input.book);
  if (!opened.ok) return opened;
  const { book, person } = opened.value;
  if (!(await ctx.rights()).has("ledger.approve", book.area)) return forbidden(ledgerWords.onlyApprover);
  const closed = canWrite(book);
  if (closed) return conflict(closed);
  const budgets = await budgetsOf(ctx, book.id);
  const draft = budgets.find(({ state }) => state === "draft");
  const last = budgets.findLast(({ state }) => state === "decided");
  if (!draft) return conflict(words.noDraft);
  if (draft.version !== input.version) return conflict(ledgerWords.editedMeanwhile);
  if (draft.writtenBy === person) return forbidden(words.notOwnBudget);
  const day = readDay(input.day);
  const meeting = input.meeting.trim();
  if (day === null) return invalid({ path: "day", message: ledgerWords.noDay });
  if (day > ctx.today) return invalid({ path: "day", message: words.dayAhead });
  if (last?.decidedOn && day < last.decidedOn) return invalid({ path: "day", message: words.beforeLast });
  if (meeting === "") return invalid({ path: "meeting", message: words.meetingNeeded });
  if (meeting.length > longest.party)
    return invalid({ path: "meeting", message: ledgerWords.tooLong(longest.party) });
  await setDecided(ctx, draft, { on: day, meeting, by: person });
  await announceBook(ctx, book);
  return ok(null);
};
