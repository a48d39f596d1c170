import type { RecordId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { announce } from "../../../../platform/live/index.ts";
import { mayFinishNext } from "../policy.ts";
import * as store from "../store.ts";
import { words } from "../text.ts";

/** Ticks off the next step of a record, or opens it again (undo). The record's state stays: what was done did not change. */
export const finishNextStep = async (
  ctx: Ctx,
  input: { readonly id: RecordId; readonly done: boolean },
): Promise<Outcome<null>> => {
  const record = ctx.programme && (await store.findRecord(ctx, ctx.programme.id, input.id, true));
  if (!record) return notFound();
  if (!record.next) return conflict(words.noNextStep);
  const refusal = mayFinishNext(ctx.actor, await ctx.rights(), { ...record, owner: record.next.owner });
  if (refusal) return forbidden(refusal);
  if (input.done && record.nextDoneOn) return conflict(words.nextAlreadyDone);
  await store.setNextDone(ctx, record.id, input.done ? ctx.today : null);
  await announce(ctx, "records", record.area);
  return ok(null);
};
