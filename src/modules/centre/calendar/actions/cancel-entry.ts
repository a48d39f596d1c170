import { conflict, forbidden, invalid, notFound, type Outcome } from "../../../../kernel/problem.ts";
import { ok } from "../../../../kernel/result.ts";
import type { Ctx } from "../../../../platform/database/run-as.ts";
import { readReason } from "../input.ts";
import type { EntryId } from "../model.ts";
import { mayChange } from "../policy.ts";
import * as store from "../store.ts";
import { tell } from "../tell.ts";
import { words } from "../text.ts";

/** Calls an entry off with a reason, or it and all of its series that follow. It stays in the calendar, marked. */
export const cancelEntry = async (
  ctx: Ctx,
  input: { readonly id: EntryId; readonly reason: string; readonly following: boolean },
): Promise<Outcome<{ readonly count: number }>> => {
  const { programme } = ctx;
  const entry = programme && (await store.findEntry(ctx, programme.id, input.id, true));
  if (!entry) return notFound();
  const rights = await ctx.rights();
  const refusal = mayChange(rights, entry.areas);
  if (refusal) return forbidden(refusal);
  if (entry.cancelled !== null) return conflict(words.alreadyCancelled);
  const reason = readReason(input.reason);
  if (!reason.ok) return invalid({ path: "reason", message: reason.error });
  const all =
    input.following && entry.series !== null ? await store.findFollowing(ctx, entry, false) : [entry];
  if (all.some(({ areas }) => mayChange(rights, areas) !== null)) return forbidden(words.notYourArea);
  await store.setCancelled(
    ctx,
    all.map(({ id }) => id),
    reason.value,
  );
  await tell(ctx, entry, [
    { to: entry.people, said: (title, when) => words.tellCancelled(title, when, reason.value) },
  ]);
  return ok({ count: all.length });
};
