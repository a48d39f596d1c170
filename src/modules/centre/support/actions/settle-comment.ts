import type { RecordId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { insertSettled, isSettled } from "../coaching.ts";
import type { CommentId } from "../model.ts";
import { mayWrite } from "../policy.ts";
import * as store from "../store.ts";
import { words } from "../text.ts";

/** Marks a comment as seen to, or opens it again (undo). The comment itself stays as it was written. */
export const settleComment = async (
  ctx: Ctx,
  input: { readonly id: RecordId; readonly comment: CommentId; readonly settled: boolean },
): Promise<Outcome<null>> => {
  const { actor, programme } = ctx;
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  const record = programme && (await store.findRecord(ctx, programme.id, input.id, true));
  const standing = record && (await isSettled(ctx, record.id, input.comment));
  if (!standing) return notFound();
  const refusal = mayWrite(await ctx.rights(), record);
  if (refusal) return forbidden(refusal);
  if (standing.settled === input.settled)
    return conflict(input.settled ? words.settledAlready : words.openAlready);
  await insertSettled(ctx, record, { ...input, person: actor.id });
  return ok(null);
};
