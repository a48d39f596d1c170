import type { RecordId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Text } from "../../../../kernel/say.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { announce } from "../../../../platform/live/index.ts";
import { readNote } from "../input.ts";
import type { State, Verdict } from "../model.ts";
import { mayComment, mayReview } from "../policy.ts";
import { stateAfterReview } from "../rules/review.ts";
import * as store from "../store.ts";
import { tellOwner } from "../tell-owner.ts";
import { words } from "../text.ts";

/**
 * Approves a record, returns it with advice, or leaves a comment.
 * @param input.version what was read; a record changed since then is read again first. A comment doesn't need it.
 */
export const reviewRecord = async (
  ctx: Ctx,
  input: {
    readonly id: RecordId;
    readonly version: number | null;
    readonly verdict: Verdict;
    readonly note: string;
  },
): Promise<Outcome<{ readonly state: State }>> => {
  const { actor, programme } = ctx;
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  const record = programme && (await store.findRecord(ctx, programme.id, input.id, true));
  if (!record) return notFound();
  const rights = await ctx.rights();
  const refusal =
    input.verdict === "commented" ? mayComment(rights, record) : mayReview(actor, rights, record);
  if (refusal) return forbidden(refusal);
  const note = readNote(input.note);
  if (!note.ok) return invalid({ path: "note", message: note.error });
  const missing = missingNote(input.verdict, note.value);
  if (missing) return invalid({ path: "note", message: missing });
  if (input.verdict !== "commented" && record.version !== input.version)
    return conflict(words.changedMeanwhile);
  const next = stateAfterReview(record.state, input.verdict);
  if (next === null)
    return conflict(record.state === "returned" ? words.returnedWaits : words.alreadyIs(record.state));
  await store.insertReviews(ctx, [record], { reviewer: actor.id, verdict: input.verdict, note: note.value });
  if (next !== record.state) await store.setState(ctx, [record.id], next);
  if (note.value !== "")
    await tellOwner(ctx, record, input.verdict === "returned" ? "returned" : "commented");
  await announce(ctx, "records", record.area);
  return ok({ state: next });
};

const missingNote = (verdict: Verdict, note: string): Text | null => {
  if (note !== "" || verdict === "approved") return null;
  return verdict === "returned" ? words.adviceNeeded : words.noteNeeded;
};
