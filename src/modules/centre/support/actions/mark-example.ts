import type { RecordId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { deleteExample, insertExample } from "../coaching.ts";
import { readWhy } from "../input.ts";
import { mayComment } from "../policy.ts";
import * as store from "../store.ts";
import { tellOwner } from "../tell-owner.ts";
import { words } from "../text.ts";

/** Shows a record to others as a good example, or no longer. Its state stays. */
export const markExample = async (
  ctx: Ctx,
  input: { readonly id: RecordId; readonly good: boolean; readonly why?: string },
): Promise<Outcome<null>> => {
  const { actor, programme } = ctx;
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  const record = programme && (await store.findRecord(ctx, programme.id, input.id, true));
  if (!record) return notFound();
  const refusal = mayComment(await ctx.rights(), record);
  if (refusal) return forbidden(refusal);
  if (!input.good) return (await deleteExample(ctx, record.id)) ? ok(null) : conflict(words.exampleNotYet);
  const why = readWhy(input.why ?? "");
  if (!why.ok) return invalid({ path: "why", message: why.error });
  if (!(await insertExample(ctx, record, { by: actor.id, why: why.value })))
    return conflict(words.exampleAlready);
  await tellOwner(ctx, record, "example");
  return ok(null);
};
