import type { RecordId } from "../../../../kernel/ids.ts";
import { forbidden, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { insertRead } from "../coaching.ts";
import * as store from "../store.ts";
import { words } from "../text.ts";

/** Somebody says that they have read the advice on a record. Whoever may read a record may say so, for themselves. */
export const noteAdviceRead = async (
  ctx: Ctx,
  input: { readonly id: RecordId; readonly upToComment: number; readonly upToReview: number },
): Promise<Outcome<null>> => {
  const { actor, programme } = ctx;
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  const record = programme && (await store.findRecord(ctx, programme.id, input.id));
  if (!record) return notFound();
  await insertRead(ctx, record, { ...input, person: actor.id });
  return ok(null);
};
