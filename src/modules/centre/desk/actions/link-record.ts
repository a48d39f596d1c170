import type { RecordId } from "../../../../kernel/ids.ts";
import { forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { announce } from "../../../../platform/live/index.ts";
import type { RequestId } from "../model.ts";
import { findRequest, insertLink } from "../store.ts";
import { words } from "../text.ts";

/** Says that a support record came of a request; whoever wrote the record, in the transaction that writes it. */
export const linkRecord = async (
  ctx: Ctx,
  input: { readonly request: RequestId; readonly record: RecordId },
): Promise<Outcome<null>> => {
  if (ctx.actor.kind !== "person") return forbidden(words.onlyPeople);
  const request = ctx.programme && (await findRequest(ctx, ctx.programme.id, input.request));
  if (!request) return notFound();
  await insertLink(ctx, request, input.record);
  await announce(ctx, "requests", request.area);
  return ok(null);
};
