import { conflict, forbidden, invalid, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { openBook } from "../ground.ts";
import type { BookId } from "../model.ts";
import { canWrite } from "../policy.ts";
import { typedPastDay } from "../rules/typed-day.ts";
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
  const day = typedPastDay(input.day, ctx.today);
  const meeting = input.meeting.trim();
  const wrongDay = !day.ok
    ? day.error
    : last?.decidedOn && day.value < last.decidedOn
      ? words.beforeLast
      : null;
  const wrongMeeting =
    meeting === ""
      ? words.meetingNeeded
      : meeting.length > longest.party
        ? ledgerWords.tooLong(longest.party)
        : null;
  if (!day.ok || wrongDay || wrongMeeting)
    return invalid(
      ...(wrongDay ? [{ path: "day", message: wrongDay }] : []),
      ...(wrongMeeting ? [{ path: "meeting", message: wrongMeeting }] : []),
    );
  await setDecided(ctx, draft, { on: day.value, meeting, by: person });
  await announceBook(ctx, book);
  return ok(null);
};
