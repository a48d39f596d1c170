import type { RecordId } from "../../../../kernel/ids.ts";
import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { announceAll } from "../../../../platform/live/index.ts";
import { mayReview } from "../policy.ts";
import { mostApproved, stateAfterReview } from "../rules/review.ts";
import * as store from "../store.ts";
import { words } from "../text.ts";

/** Approves several records at once, all or none: those changed since they were read stop the whole, and are named. */
export const approveMany = async (
  ctx: Ctx,
  input: { readonly records: readonly { readonly id: RecordId; readonly version: number }[] },
): Promise<Outcome<{ readonly approved: number }>> => {
  const { actor, programme } = ctx;
  if (actor.kind !== "person") return forbidden(words.onlyPeople);
  if (!programme) return notFound();
  if (input.records.length === 0) return invalid({ path: "records", message: words.noRecordsChosen });
  const versions = new Map(input.records.map(({ id, version }) => [id, version]));
  if (versions.size > mostApproved)
    return invalid({ path: "records", message: words.tooManyAtOnce(mostApproved) });
  const records = await store.findRecords(ctx, programme.id, [...versions.keys()], true);
  if (records.length !== versions.size) return notFound();
  const rights = await ctx.rights();
  for (const record of records) {
    const refusal = mayReview(actor, rights, record);
    if (refusal) return forbidden(refusal);
  }
  const changed = records.filter(
    (record) =>
      record.version !== versions.get(record.id) || stateAfterReview(record.state, "approved") === null,
  );
  if (changed.length > 0) return conflict(words.changedSinceRead(changed.map(({ id }) => id)));
  await store.insertReviews(ctx, records, { reviewer: actor.id, verdict: "approved", note: "" });
  await store.setState(
    ctx,
    records.map(({ id }) => id),
    "approved",
  );
  await announceAll(
    ctx,
    "records",
    records.map(({ area }) => area),
  );
  return ok({ approved: records.length });
};
